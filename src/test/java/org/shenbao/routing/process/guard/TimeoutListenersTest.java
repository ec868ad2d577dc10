package org.shenbao.routing.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Why {@link Rule#TIMEOUT_LISTENER} is refused: migrating one instance, the engine strikes the listener's timer out of the
 * definition that every other instance uses (camunda-bpm-platform 4637). When this fails after an update, the rule may go.
 */
class TimeoutListenersTest {

    private final ProcessEngine engine = engine();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void every_one_of_several_in_turn_has_a_time_limit_that_reminds() {
        begin(true);

        for (int turn = 1; turn <= 3; turn++) {
            assertThat(timers()).as("turn " + turn).isEqualTo(1);
            String timer = engine.getManagementService()
                    .createJobQuery()
                    .timers()
                    .singleResult()
                    .getId();
            engine.getManagementService().executeJob(timer);
            assertThat(engine.getTaskService().createTaskQuery().singleResult().getDescription())
                    .as("turn " + turn)
                    .isEqualTo("late");
            completeOne();
        }
        assertThat(timers()).isZero();
    }

    @Test
    void tasks_done_side_by_side_keep_theirs() {
        begin(false);
        assertThat(timers()).isEqualTo(3);

        completeOne();

        assertThat(timers()).isEqualTo(2);
    }

    @Test
    void after_a_migration_no_later_task_has_one() {
        String instance = begin(true);
        String source = newest();
        deploy(true);

        engine.getRuntimeService()
                .newMigration(engine.getRuntimeService()
                        .createMigrationPlan(source, newest())
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(instance)
                .execute();
        completeOne(instance);

        assertThat(timers(instance)).as("of the second in turn").isZero();
        String fresh = engine.getRuntimeService().startProcessInstanceByKey("p").getId();
        assertThat(timers(fresh))
                .as("of an instance that began on the new version")
                .isZero();
    }

    private String newest() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void completeOne(String instance) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
    }

    private long timers(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .count();
    }

    private String begin(boolean sequential) {
        deploy(sequential);
        return engine.getRuntimeService().startProcessInstanceByKey("p").getId();
    }

    private void deploy(boolean sequential) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("p.bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                            targetNamespace="test">
                          <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
                            <userTask id="t">
                              <extensionElements>
                                <camunda:taskListener id="late" event="timeout" delegateExpression="${note}">
                                  <timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition>
                                </camunda:taskListener>
                              </extensionElements>
                              <multiInstanceLoopCharacteristics isSequential="%s"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>
                            </userTask>
                            <sequenceFlow id="f2" sourceRef="t" targetRef="e"/><endEvent id="e"/>
                          </process>
                        </definitions>""".formatted(sequential))
                .deploy();
    }

    private void completeOne() {
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().list().get(0).getId());
    }

    private long timers() {
        return engine.getManagementService().createJobQuery().timers().count();
    }

    private static ProcessEngine engine() {
        String name = "sequential-" + UUID.randomUUID();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("note", (TaskListener) task -> task.setDescription("late")));
        return configuration.buildProcessEngine();
    }
}
