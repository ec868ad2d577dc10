package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shenbao.routing.process.Drawings.calling;
import static org.shenbao.routing.process.Drawings.end;
import static org.shenbao.routing.process.Drawings.fork;
import static org.shenbao.routing.process.Drawings.process;
import static org.shenbao.routing.process.Drawings.start;
import static org.shenbao.routing.process.Drawings.task;
import static org.shenbao.routing.process.Drawings.waiting;
import static org.shenbao.routing.process.RunningRoutes.FIRST;
import static org.shenbao.routing.process.RunningRoutes.ROUTE;
import static org.shenbao.routing.process.RunningRoutes.SECOND;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.Message;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.routing.TaskDrafts;
import org.shenbao.routing.Workflow;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.CurrentActor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Branches, tasks of many and called processes taken to another version of their diagram. */
@ApplicationTest
class MigratedShapesTest {

    private final Migrations migrations;
    private final StageStays stays;
    private final Workflow workflow;
    private final Applications applications;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskDrafts drafts;
    private final SubmittedApplications submitted;
    private final RunningRoutes routes;

    MigratedShapesTest(
            Migrations migrations,
            StageStays stays,
            Workflow workflow,
            Applications applications,
            TaskDrafts drafts,
            ProcessEngine engine,
            CurrentActor actors,
            JdbcTemplate sql,
            Rounds rounds) {
        this.migrations = migrations;
        this.stays = stays;
        this.workflow = workflow;
        this.applications = applications;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.drafts = drafts;
        this.submitted = new SubmittedApplications(sql, rounds);
        this.routes = new RunningRoutes(engine, actors, submitted);
    }

    @AfterEach
    void as_it_was() {
        routes.forget();
    }

    @Test
    void parallel_branches_go_together_and_meet_again() {
        routes.deploy(branches("左岸审核"));
        ApplicationId id = submitted.one();
        String instance = routes.begin(id);
        routes.complete(routes.openTask(id, "UserTask_Left"));
        Task waiting = routes.openTask(id, "UserTask_Right");
        Kept before = keep(id, waiting);
        routes.deploy(branches("左路审核"));

        migrations.migrate(migrations.propose(ROUTE, 1, 2), instance);

        assertThat(kept(id, waiting.getId())).isEqualTo(before);
        routes.complete(routes.openTask(id, "UserTask_Right"));

        assertThat(stays.open(id))
                .extracting(StageStay::nodeId, StageStay::definitionVersion)
                .containsExactly(tuple("UserTask_After", 2));
    }

    @Test
    void the_stay_of_a_branch_ends_even_after_the_other_branch_has_ended() {
        routes.deploy(process(
                ROUTE,
                "StartEvent_Submitted > Fork, Fork > UserTask_Left, Fork > UserTask_Right,"
                        + " UserTask_Left > EndEvent_Left, UserTask_Right > EndEvent_Right",
                start(),
                fork("Fork"),
                task("UserTask_Left", "左路", FIRST),
                task("UserTask_Right", "右路", FIRST),
                end("EndEvent_Left"),
                end("EndEvent_Right")));
        ApplicationId id = submitted.one();
        routes.begin(id);

        routes.complete(routes.openTask(id, "UserTask_Left"));
        routes.complete(routes.openTask(id, "UserTask_Right"));

        assertThat(stays.open(id)).isEmpty();
    }

    @Test
    void a_task_of_many_goes_with_what_is_done_and_what_is_not() {
        routes.deploy(many("征求意见"));
        ApplicationId id = submitted.one();
        String instance = routes.begin(id);
        routes.complete(routes.tasks(id).get(0));
        Task waiting = routes.tasks(id).get(0);
        Kept before = keep(id, waiting);
        routes.deploy(many("听取意见"));

        migrations.migrate(migrations.propose(ROUTE, 1, 2), instance);

        assertThat(kept(id, waiting.getId())).isEqualTo(before);
        assertThat(routes.tasks(id)).hasSize(2).allMatch(task -> task.getName().startsWith("听取意见"));
        assertThat(stays.open(id)).hasSize(2).allMatch(stay -> stay.definitionVersion() == 2);
        routes.tasks(id).forEach(routes::complete);
        assertThat(stays.open(id)).singleElement().extracting(StageStay::nodeId).isEqualTo("UserTask_After");
    }

    @Test
    void a_pending_supplement_comes_back_to_the_new_version() {
        routes.deploy(supplementing("supplement", "等待企业补正"));
        ApplicationId id = submitted.one();
        String instance = routes.begin(id);
        routes.deploy(supplementing("materials-returned", "退回补正"));
        assertThat(applications.get(id).stage()).isEqualTo("supplement");

        migrations.migrate(migrations.propose(ROUTE, 1, 2), instance);

        assertThat(stays.open(id))
                .extracting(StageStay::stage, StageStay::definitionKey)
                .containsExactly(tuple("materials-returned", "supplement"));
        assertThat(applications.get(id))
                .extracting(ProjectApplication::stage, ProjectApplication::stageName)
                .containsExactly("materials-returned", "退回补正");
        assertThat(workflow.offer(id, Message.SUPPLEMENTED)).isTrue();
        assertThat(stays.open(id))
                .extracting(StageStay::nodeId, StageStay::definitionVersion)
                .containsExactly(tuple("UserTask_After", 2));
    }

    @Test
    void what_is_called_is_migrated_like_anything_else() {
        routes.deploy(process(
                ROUTE + "-called",
                "StartEvent_Submitted > ReceiveTask_In, ReceiveTask_In > EndEvent_Done",
                start(),
                waiting("ReceiveTask_In", "等待", "supplement", "Message_Recommended"),
                end("EndEvent_Done")));
        routes.deploy(process(
                ROUTE,
                "StartEvent_Submitted > CallActivity_In, CallActivity_In > EndEvent_Done",
                start(),
                calling("CallActivity_In", ROUTE + "-called", "counterpart-consultation"),
                end("EndEvent_Done")));
        ApplicationId id = submitted.one();
        routes.begin(id);
        String called = runtime.createProcessInstanceQuery()
                .processDefinitionKey(ROUTE + "-called")
                .singleResult()
                .getId();
        routes.deploy(process(
                ROUTE + "-called",
                "StartEvent_Submitted > ReceiveTask_In, ReceiveTask_In > EndEvent_Done",
                start(),
                waiting("ReceiveTask_In", "继续等待", "supplement", "Message_Recommended"),
                end("EndEvent_Done")));

        migrations.migrate(migrations.propose(ROUTE + "-called", 1, 2), called);

        assertThat(stays.open(id))
                .extracting(StageStay::nodeName, StageStay::stage, StageStay::definitionVersion)
                .containsExactly(tuple("继续等待", "counterpart-consultation", 2));
        assertThat(workflow.offer(id, Message.RECOMMENDED)).isTrue();
        assertThat(stays.open(id)).isEmpty();
    }

    /** Somebody has the task, has written on it and to it. */
    private Kept keep(ApplicationId id, Task task) {
        tasks.setAssignee(task.getId(), "huangdao");
        tasks.createComment(task.getId(), task.getProcessInstanceId(), "已电话联系");
        drafts.save(task.getId(), "huangdao", "{\"opinion\":\"待核\"}");
        Kept kept = kept(id, task.getId());
        assertThat(kept.due()).as("the legal deadline").isNotNull();
        return kept;
    }

    private Kept kept(ApplicationId id, String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        return new Kept(
                task.getAssignee(),
                task.getDueDate(),
                tasks.getTaskComments(taskId).stream()
                        .map(Comment::getFullMessage)
                        .toList(),
                drafts.find(taskId, "huangdao"),
                stays.open(id).stream()
                        .filter(stay -> taskId.equals(stay.taskId()))
                        .map(StageStay::enteredAt)
                        .toList());
    }

    /** What a migration may not touch. */
    private record Kept(
            String assignee, Date due, List<String> comments, Optional<String> draft, List<Instant> since) {}

    private static String branches(String label) {
        return process(
                ROUTE,
                "StartEvent_Submitted > Fork, Fork > UserTask_Left, Fork > UserTask_Right, UserTask_Left > Join,"
                        + " UserTask_Right > Join, Join > UserTask_After, UserTask_After > EndEvent_Done",
                start(),
                fork("Fork"),
                task("UserTask_Left", label, FIRST),
                task("UserTask_Right", "右路审核", FIRST),
                fork("Join"),
                task("UserTask_After", "复查", SECOND),
                end("EndEvent_Done"));
    }

    private static String many(String label) {
        return process(
                ROUTE,
                "StartEvent_Submitted > UserTask_Ask, UserTask_Ask > UserTask_After, UserTask_After > EndEvent_Done",
                start(),
                task(
                        "UserTask_Ask",
                        label,
                        "counterpart-consultation",
                        "${officers.of(districtBody)}",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality>"
                                + "</bpmn:multiInstanceLoopCharacteristics>"),
                task("UserTask_After", "复查", SECOND),
                end("EndEvent_Done"));
    }

    private static String supplementing(String stage, String label) {
        return process(
                ROUTE,
                "StartEvent_Submitted > CallActivity_Supplement, CallActivity_Supplement > UserTask_After,"
                        + " UserTask_After > EndEvent_Done",
                start(),
                calling("CallActivity_Supplement", "supplement", stage).replace("等待企业补正", label),
                task("UserTask_After", "复查", SECOND),
                end("EndEvent_Done"));
    }
}
