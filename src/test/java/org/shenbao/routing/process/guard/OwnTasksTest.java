package org.shenbao.routing.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.support.Forbidden;
import org.shenbao.support.NotFound;
import org.shenbao.support.Problem;

/** A district's tasks in the hands of its own officers and of others. */
class OwnTasksTest extends EngineTest {

    private final ProcessEngine engine;
    private String taskId = "";
    private String instanceId = "";

    OwnTasksTest(ProcessEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void one_application_waits_in_huangdao() {
        engine.getRepositoryService()
                .createDeployment()
                .name("own-tasks")
                .enableDuplicateFiltering(true)
                .addInputStream("own.bpmn", new ByteArrayInputStream(Models.bytes(Models.good())))
                .deploy();
        instanceId = engine.getRuntimeService()
                .startProcessInstanceByKey("p", "7", Map.of("districtBody", "huangdao"))
                .getId();
        taskId = onlyTask().getId();
    }

    @AfterEach
    void it_is_gone_again() {
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService().deleteProcessInstancesIfExists(List.of(instanceId), "test", true, true, true);
    }

    @Test
    void no_authorisation_row_is_written_for_a_task() {
        as("huangdao", "officers.huangdao");
        engine.getTaskService().claim(taskId, "huangdao");
        engine.getIdentityService().clearAuthentication();

        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
    }

    @Test
    void an_officer_of_the_body_lists_reads_claims_and_completes() {
        as("huangdao", "officer", "officers.huangdao");

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instanceId)
                        .listPage(0, 10))
                .hasSize(1);
        engine.getTaskService().claim(taskId, "huangdao");
        assertThat(engine.getTaskService().getVariables(taskId)).containsEntry("districtBody", "huangdao");
        engine.getTaskService().complete(taskId, Map.of("outcome", "pass"));

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instanceId)
                        .count())
                .isZero();
    }

    @Test
    void an_officer_of_another_body_finds_nothing_and_may_do_nothing() {
        as("chengyang", "officer", "officers.chengyang");

        assertThat(engine.getTaskService().createTaskQuery().listPage(0, 10)).isEmpty();
        assertThat(engine.getTaskService().createTaskQuery().taskId(taskId).count())
                .isZero();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskId(taskId)
                        .taskUnassigned()
                        .endOr()
                        .listPage(0, 10))
                .isEmpty();
        assertRefused(() -> engine.getTaskService().getVariables(taskId));
        assertRefused(() -> engine.getTaskService().getIdentityLinksForTask(taskId));
        assertRefused(() -> engine.getFormService().getTaskFormData(taskId));
        assertRefused(() -> run(() -> engine.getTaskService().claim(taskId, "chengyang")));
        assertRefused(() -> run(() -> engine.getTaskService().complete(taskId)));
        assertRefused(() -> run(() -> engine.getTaskService().setAssignee(taskId, "chengyang")));
        assertRefused(() -> run(() -> engine.getTaskService().addCandidateGroup(taskId, "officers.chengyang")));
        assertThatThrownBy(() -> engine.getTaskService().getTaskComments(taskId))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> engine.getTaskService().createComment(taskId, null, "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void history_and_variables_of_others_stay_closed() {
        as("chengyang", "officer", "officers.chengyang");

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().listPage(0, 10))
                .isEmpty();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().listPage(0, 10))
                .isEmpty();
        assertThat(engine.getRuntimeService().createExecutionQuery().listPage(0, 10))
                .isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .listPage(0, 10))
                .isEmpty();
        assertThat(engine.getHistoryService().createHistoricTaskInstanceQuery().listPage(0, 10))
                .isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .listPage(0, 10))
                .isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .listPage(0, 10))
                .isEmpty();
        assertThat(engine.getHistoryService().createHistoricDetailQuery().listPage(0, 10))
                .isEmpty();
        assertThat(engine.getHistoryService()
                        .createHistoricIdentityLinkLogQuery()
                        .listPage(0, 10))
                .isEmpty();
        assertThat(engine.getHistoryService().createUserOperationLogQuery().listPage(0, 10))
                .isEmpty();
        assertThat(engine.getManagementService()
                        .createProcessDefinitionStatisticsQuery()
                        .listPage(0, 10))
                .isEmpty();
        assertRefused(() -> engine.getTaskService().createTaskReport().taskCountByCandidateGroup());
        assertRefused(() -> engine.getRuntimeService().getVariables(instanceId));
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().listPage(0, 10))
                .isNotEmpty();
    }

    @Test
    void an_official_starts_tells_and_moves_nothing_past_the_diagram() {
        as("huangdao", "officer", "officers.huangdao");

        assertRefused(() -> engine.getRuntimeService().startProcessInstanceByKey("p"));
        assertRefused(() -> run(() -> engine.getRuntimeService().setVariable(instanceId, "districtBody", "x")));
        assertRefused(() -> run(() -> engine.getTaskService().setVariable(taskId, "districtBody", "x")));
        assertRefused(() -> run(() -> engine.getTaskService().addCandidateGroup(taskId, "officers.chengyang")));
        assertThatThrownBy(() -> engine.getTaskService().handleBpmnError(taskId, "x"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> engine.getTaskService().complete(taskId, Map.of("districtBody", "x")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(taskId, Map.of("outcome", List.of("x"))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_task_that_a_colleague_holds_is_not_completed_over_the_colleagues_head() {
        as("huangdao", "officer", "officers.huangdao");
        engine.getTaskService().claim(taskId, "huangdao");

        as("huangdao2", "officer", "officers.huangdao");

        assertThatThrownBy(() -> engine.getTaskService().complete(taskId))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
        engine.getTaskService().setAssignee(taskId, null);
        engine.getTaskService().claim(taskId, "huangdao2");
        assertThat(onlyTask().getAssignee()).isEqualTo("huangdao2");
    }

    @Test
    void a_task_goes_only_to_somebody_of_its_group() {
        as("huangdao", "officer", "officers.huangdao");

        assertThatThrownBy(() -> engine.getTaskService().setAssignee(taskId, "stranger"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_follow_up_date_is_ones_own_and_the_due_date_is_not() {
        as("huangdao", "officer", "officers.huangdao");

        Task task = onlyTask();
        task.setFollowUpDate(new Date(0));
        engine.getTaskService().saveTask(task);
        assertThat(onlyTask().getFollowUpDate()).isEqualTo(new Date(0));

        Task moved = onlyTask();
        moved.setDueDate(new Date(0));
        assertThatThrownBy(() -> engine.getTaskService().saveTask(moved)).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_analyst_reads_every_task_and_completes_none() {
        as("analyst", "analyst");

        assertThat(engine.getTaskService().createTaskQuery().taskId(taskId).count())
                .isEqualTo(1);
        assertRefused(() -> run(() -> engine.getTaskService().claim(taskId, "analyst")));
        assertRefused(() -> run(() -> engine.getTaskService().complete(taskId)));
    }

    @Test
    void the_system_itself_completes_without_a_person() {
        engine.getTaskService().complete(taskId, Map.of("outcome", "pass", "eligible", true));

        assertThat(engine.getTaskService().createTaskQuery().taskId(taskId).count())
                .isZero();
    }

    private Task onlyTask() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instanceId)
                .singleResult();
    }

    private void as(String username, String... groups) {
        engine.getIdentityService().setAuthentication(username, List.of(groups));
    }

    private static Object run(Runnable work) {
        work.run();
        return "done";
    }

    private static void assertRefused(Supplier<Object> attempt) {
        assertThatThrownBy(attempt::get).isInstanceOf(AuthorizationException.class);
    }
}
