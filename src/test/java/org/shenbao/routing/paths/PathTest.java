package org.shenbao.routing.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.routing.Message;
import org.shenbao.routing.Variable;

/** An engine in memory with the shipped diagrams; the palette is played by the tests. */
abstract class PathTest {

    static final String APPLICATION = "7";

    static ProcessEngineCoverageExtension everyNodeCovered() {
        ProcessCoverageInMemProcessEngineConfiguration engine = new ProcessCoverageInMemProcessEngineConfiguration();
        // Not "default": closing it would take the running product's engine from the REST API's registry.
        engine.setProcessEngineName("paths-" + UUID.randomUUID());
        engine.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        engine.setExpressionManager(new MockExpressionManager());
        return ProcessEngineCoverageExtension.builder(engine)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    abstract ProcessEngine engine();

    @BeforeEach
    void playThePalette() {
        // Several engines live in one test run: the assertions are to look at this one.
        init(engine());
        Mocks.register("officers", new Officers());
        Mocks.register("counterparts", new Counterparts());
        delegate("checkEligibility", Map.of("eligible", true));
        delegate("screenDuplicates", Map.of("duplicatesFound", false));
        delegate("requestSupplement", Map.of());
        delegate("recordAward", Map.of());
        delegate("archiveApplication", Map.of());
        for (String guard : new String[] {"awardGuard", "recordInspection", "panelGuard", "noticeGuard"}) {
            Mocks.register(guard, (TaskListener) task -> {});
        }
    }

    @AfterEach
    void forgetThePalette() {
        Mocks.reset();
    }

    static void delegate(String name, Map<String, Object> result) {
        Mocks.register(name, (JavaDelegate) execution -> execution.setVariables(result));
    }

    static ProcessInstance start(String process, String businessKey) {
        return start(process, businessKey, "qd-integration", "qd-district-miit.huangdao", "qd-city-miit");
    }

    static ProcessInstance start(
            String process, String businessKey, String category, String localBody, String bodyAbove) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("applicationId", 7L);
        variables.put("programme", process);
        variables.put("category", category);
        variables.put("roundId", 1L);
        variables.put("districtBody", localBody);
        variables.put("cityBody", bodyAbove);
        variables.put("intakeBody", "qd-service-centre");
        variables.put("preliminaryReviewer", null);
        return runtimeService().startProcessInstanceByKey(process, businessKey, variables);
    }

    static void tell(String businessKey, Message message, Variable.Value... values) {
        Map<String, Object> carried = new HashMap<>();
        for (Variable.Value value : values) {
            carried.put(value.name(), value.value());
        }
        runtimeService()
                .createMessageCorrelation(message.id())
                .processInstanceBusinessKey(businessKey)
                .setVariables(carried)
                .correlate();
    }

    /** Completes the one open task, which must be this one. */
    static void decide(String taskKey, String outcome) {
        Task task = taskService().createTaskQuery().singleResult();
        org.assertj.core.api.Assertions.assertThat(task.getTaskDefinitionKey()).isEqualTo(taskKey);
        complete(task, withVariables("outcome", outcome));
    }

    static List<Task> tasks(String taskKey) {
        return taskService().createTaskQuery().taskDefinitionKey(taskKey).list();
    }

    /** Groups that the open tasks of a node stand open to. */
    static List<String> groups(String taskKey) {
        return tasks(taskKey).stream()
                .flatMap(task -> taskService().getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** Completes every open task of a node that asks several. */
    static void decideEach(String taskKey, String outcome) {
        tasks(taskKey).forEach(task -> complete(task, withVariables("outcome", outcome)));
    }

    static void endsAt(ProcessInstance instance, String endEvent) {
        assertThat(instance).hasPassed(endEvent).isEnded();
    }

    /** Candidate groups, over the real bodies. */
    public static class Officers {
        private final Responsibilities responsibilities = Responsibilities.bundled();

        public String of(String body) {
            return "officers." + body;
        }

        public String at(String level, String body) {
            return of(responsibilities.at(level, body));
        }
    }

    /** A project of two industries. */
    public static class Counterparts {
        public List<String> of(String stage, String businessKey) {
            return List.of("new-generation-it", "high-end-equipment");
        }
    }
}
