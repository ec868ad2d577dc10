package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shenbao.routing.process.Drawings.boundaryMessage;
import static org.shenbao.routing.process.Drawings.end;
import static org.shenbao.routing.process.Drawings.process;
import static org.shenbao.routing.process.Drawings.reminder;
import static org.shenbao.routing.process.Drawings.start;
import static org.shenbao.routing.process.Drawings.task;
import static org.shenbao.routing.process.Drawings.waiting;
import static org.shenbao.routing.process.RunningRoutes.FIRST;
import static org.shenbao.routing.process.RunningRoutes.HUANGDAO;
import static org.shenbao.routing.process.RunningRoutes.ROUTE;
import static org.shenbao.routing.process.RunningRoutes.SECOND;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.Message;
import org.shenbao.routing.MigrationPlan;
import org.shenbao.routing.MigrationPlan.Step;
import org.shenbao.routing.MigrationRefused;
import org.shenbao.routing.Migrations;
import org.shenbao.routing.NodeProblem;
import org.shenbao.routing.NotAwaited;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.routing.TaskDrafts;
import org.shenbao.routing.Workflow;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.CurrentActor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Running instances taken to another version of their diagram, by the real engine. */
@ApplicationTest
class MigrationsTest {

    private final Migrations migrations;
    private final StageStays stays;
    private final TaskDrafts drafts;
    private final Workflow workflow;
    private final Applications applications;
    private final TaskService tasks;
    private final ManagementService management;
    private final SubmittedApplications submitted;
    private final RunningRoutes routes;

    MigrationsTest(
            Migrations migrations,
            StageStays stays,
            TaskDrafts drafts,
            Workflow workflow,
            Applications applications,
            TaskService tasks,
            ManagementService management,
            ProcessEngine engine,
            CurrentActor actors,
            JdbcTemplate sql,
            Rounds rounds) {
        this.migrations = migrations;
        this.stays = stays;
        this.drafts = drafts;
        this.workflow = workflow;
        this.applications = applications;
        this.tasks = tasks;
        this.management = management;
        this.submitted = new SubmittedApplications(sql, rounds);
        this.routes = new RunningRoutes(engine, actors, submitted);
    }

    @AfterEach
    void as_it_was() {
        routes.forget();
    }

    @Test
    void a_task_keeps_its_holder_due_date_comments_and_drafts_and_the_stay_its_beginning() {
        routes.deploy(route("初审材料", "PT1H"));
        ApplicationId id = submitted.one();
        String instance = routes.begin(id);
        Task before = routes.onlyTask(id);
        tasks.setAssignee(before.getId(), "huangdao");
        tasks.createComment(before.getId(), instance, "已电话联系企业");
        drafts.save(before.getId(), "huangdao", "{\"opinion\":\"待核\"}");
        Date reminder = routes.onlyTimer(instance).getDuedate();
        StageStay stay = stays.open(id).get(0);
        routes.deploy(route("核对材料", "PT9H"));

        migrations.migrate(migrations.propose(ROUTE, 1, 2), instance);

        Task after = routes.onlyTask(id);
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getName()).startsWith("核对材料 · ");
        assertThat(after.getAssignee()).isEqualTo("huangdao");
        assertThat(before.getDueDate()).isNotNull();
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(tasks.getIdentityLinksForTask(after.getId()))
                .anyMatch(link -> ("officers." + HUANGDAO).equals(link.getGroupId()));
        assertThat(tasks.getTaskComments(after.getId()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.getFullMessage()).isEqualTo("已电话联系企业"));
        assertThat(drafts.find(after.getId(), "huangdao")).contains("{\"opinion\":\"待核\"}");
        assertThat(routes.onlyTimer(instance).getDuedate()).isEqualTo(reminder);
        StageStay moved = stays.open(id).get(0);
        assertThat(moved)
                .extracting(StageStay::id, StageStay::enteredAt, StageStay::definitionVersion, StageStay::nodeName)
                .containsExactly(stay.id(), stay.enteredAt(), 2, "核对材料");
        assertThat(applications.get(id).stageName()).isEqualTo("核对材料");

        routes.complete(after);
        assertThat(stays.open(id)).singleElement().extracting(StageStay::nodeId).isEqualTo("ReceiveTask_Wait");
        assertThat(stays.of(id)).extracting(StageStay::outcome).containsExactly("pass", null);
    }

    @Test
    void a_reminder_that_went_off_does_not_go_off_again() {
        routes.deploy(route("初审材料", "PT1H"));
        String instance = routes.begin(submitted.one());
        management.executeJob(routes.onlyTimer(instance).getId());
        assertThat(routes.timers(instance)).isEmpty();
        routes.deploy(route("核对材料", "PT1H"));

        migrations.migrate(migrations.propose(ROUTE, 1, 2), instance);

        assertThat(routes.timers(instance)).isEmpty();
    }

    @Test
    void a_timer_that_the_new_version_adds_is_armed() {
        routes.deploy(process(
                ROUTE,
                "StartEvent_Submitted > UserTask_Review, UserTask_Review > EndEvent_Done",
                start(),
                task("UserTask_Review", "初审", FIRST),
                end("EndEvent_Done")));
        String instance = routes.begin(submitted.one());
        routes.deploy(process(
                ROUTE,
                "StartEvent_Submitted > UserTask_Review, UserTask_Review > EndEvent_Done",
                start(),
                task("UserTask_Review", "初审", FIRST),
                end("EndEvent_Done"),
                reminder("PT1H")));

        migrations.migrate(migrations.propose(ROUTE, 1, 2), instance);

        assertThat(routes.timers(instance)).hasSize(1);
    }

    @Test
    void a_renamed_node_is_followed_where_the_plan_says_so_and_a_wait_gets_its_new_message_and_way_out() {
        routes.deploy(route("初审材料", "PT1H"));
        ApplicationId reviewed = submitted.one();
        String first = routes.begin(reviewed);
        ApplicationId waiting = submitted.one();
        String second = routes.begin(waiting);
        routes.complete(routes.onlyTask(waiting));
        routes.deploy(process(
                ROUTE,
                "StartEvent_Submitted > UserTask_Check, UserTask_Check > ReceiveTask_Wait,"
                        + " ReceiveTask_Wait > EndEvent_Done, BoundaryEvent_Out > EndEvent_Out",
                start(),
                task("UserTask_Check", "核对", SECOND),
                waiting("ReceiveTask_Wait", "等待接收", "city-intake", "Message_PackageReceived"),
                boundaryMessage("BoundaryEvent_Out", "ReceiveTask_Wait", "Message_NotRecommended"),
                end("EndEvent_Done"),
                end("EndEvent_Out")));
        MigrationPlan proposed = migrations.propose(ROUTE, 1, 2);
        assertThat(proposed.steps()).extracting(Step::source).containsExactly("ReceiveTask_Wait");
        MigrationPlan edited = with(proposed, new Step("UserTask_Review", "UserTask_Check"));

        assertThat(migrations.failing(edited, List.of(first, second))).isEmpty();
        migrations.migrate(edited, first);
        migrations.migrate(edited, second);

        assertThat(stays.open(reviewed))
                .extracting(StageStay::nodeId, StageStay::stage, StageStay::nodeName)
                .containsExactly(tuple("UserTask_Check", SECOND, "核对"));
        assertThat(applications.get(reviewed).stage()).isEqualTo(SECOND);
        assertThat(stays.open(waiting))
                .extracting(StageStay::awaits, StageStay::stage)
                .containsExactly(tuple("Message_PackageReceived", "city-intake"));
        assertThat(workflow.offer(waiting, Message.RECOMMENDED)).isFalse();
        assertThat(workflow.offer(waiting, Message.PACKAGE_RECEIVED)).isTrue();
        assertThat(stays.open(waiting)).isEmpty();
    }

    @Test
    void what_cannot_follow_is_named_with_the_reason_and_stays_where_it_is() {
        routes.deploy(route("初审材料", "PT1H"));
        ApplicationId id = submitted.one();
        String instance = routes.begin(id);
        ApplicationId other = submitted.one();
        String waiting = routes.begin(other);
        routes.complete(routes.onlyTask(other));
        routes.deploy(process(
                ROUTE,
                "StartEvent_Submitted > ReceiveTask_Wait, ReceiveTask_Wait > EndEvent_Done",
                start(),
                waiting("ReceiveTask_Wait", "等待推荐", "district-submission", "Message_Recommended"),
                end("EndEvent_Done")));
        MigrationPlan plan = migrations.propose(ROUTE, 1, 2);
        StageStay before = stays.open(id).get(0);

        assertThat(migrations.failing(plan, List.of(instance, waiting)))
                .isEqualTo(Map.of(instance, List.of(new NodeProblem("初审材料", "新版本中没有为此节点指定对应节点，请在迁移方案中选择。"))));
        assertThatThrownBy(() -> migrations.migrate(plan, instance))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("“初审材料”：新版本中没有为此节点指定对应节点");

        assertThat(stays.open(id)).containsExactly(before);
        assertThat(routes.versionOf(instance)).isEqualTo(1);
        migrations.migrate(plan, waiting);
        assertThat(routes.versionOf(waiting)).isEqualTo(2);
    }

    @Test
    void a_plan_that_maps_unlike_things_is_refused_in_chinese() {
        routes.deploy(route("初审材料", "PT1H"));
        routes.deploy(route("核对材料", "PT1H"));

        assertThat(migrations.problems(
                        new MigrationPlan(ROUTE, 1, 2, List.of(new Step("UserTask_Review", "ReceiveTask_Wait")))))
                .containsExactly(new NodeProblem("初审材料", "与所选节点的类型不同（例如人工任务不能对应到等待任务），不能对应。"));
        assertThat(migrations.problems(new MigrationPlan(ROUTE, 1, 2, List.of(new Step("UserTask_Review", "Nowhere")))))
                .extracting(NodeProblem::problem)
                .containsExactly("新版本中没有所选的对应节点，请重新选择。");
        assertThat(migrations.problems(migrations.propose(ROUTE, 1, 2))).isEmpty();
    }

    @Test
    void what_is_on_the_old_version_no_more_is_not_awaited() {
        routes.deploy(route("初审材料", "PT1H"));
        String instance = routes.begin(submitted.one());
        routes.deploy(route("核对材料", "PT1H"));
        MigrationPlan plan = migrations.propose(ROUTE, 1, 2);
        migrations.migrate(plan, instance);

        assertThatThrownBy(() -> migrations.migrate(plan, instance)).isInstanceOf(NotAwaited.class);
        assertThat(migrations.failing(plan, List.of(instance))).isEmpty();
    }

    @Test
    void a_change_of_office_is_pointed_out() {
        routes.deploy(route("初审材料", "PT1H"));
        routes.deploy(route("初审材料", "PT1H").replace("${officers.of(districtBody)}", "${officers.of(cityBody)}"));

        assertThat(migrations.warnings(migrations.propose(ROUTE, 1, 2)))
                .containsExactly(new NodeProblem("初审材料", "新版本改由其他部门办理；已在办的任务仍由原部门办理。"));
    }

    private static String route(String label, String reminder) {
        return process(
                ROUTE,
                "StartEvent_Submitted > UserTask_Review, UserTask_Review > ReceiveTask_Wait, ReceiveTask_Wait > EndEvent_Done",
                start(),
                task("UserTask_Review", label, FIRST),
                waiting("ReceiveTask_Wait", "等待推荐", "district-submission", "Message_Recommended"),
                end("EndEvent_Done"),
                reminder(reminder));
    }

    private static MigrationPlan with(MigrationPlan plan, Step step) {
        List<Step> steps = new ArrayList<>(plan.steps());
        steps.add(step);
        return new MigrationPlan(plan.processKey(), plan.from(), plan.to(), steps);
    }
}
