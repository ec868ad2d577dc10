package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shenbao.routing.process.Drawings.end;
import static org.shenbao.routing.process.Drawings.fork;
import static org.shenbao.routing.process.Drawings.process;
import static org.shenbao.routing.process.Drawings.start;
import static org.shenbao.routing.process.Drawings.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ApplicationSubmitted;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.Message;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.routing.Workflow;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An application put elsewhere on its route by an analyst. */
@ApplicationTest
class MovesTest {

    private static final String PARALLEL = "test-moves";
    private static final String REVIEW = "UserTask_PreliminaryReview";
    private static final String RECHECK = "UserTask_CityRecheck";

    private final Visitors visitors;
    private final Applications applications;
    private final StageStays stays;
    private final Workflow workflow;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SubmittedApplications submitted;
    private final List<String> deployments = new ArrayList<>();

    MovesTest(
            Visitors visitors,
            Applications applications,
            StageStays stays,
            Workflow workflow,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            JdbcTemplate sql,
            Rounds rounds,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.visitors = visitors;
        this.applications = applications;
        this.stays = stays;
        this.workflow = workflow;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
        this.submitted = new SubmittedApplications(sql, rounds);
    }

    @AfterEach
    void as_it_was() {
        deployments.forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void it_goes_on_where_it_was_put_and_everybody_sees_why() {
        ApplicationId id = routed("qd-district-miit.huangdao");
        JsonNode places = analyst("/api/applications/" + id + "/moves/targets").json();
        assertThat(places.get("current"))
                .extracting(one -> one.get("name").asText())
                .containsExactly("初审申报材料");
        assertThat(places.get("targets"))
                .extracting(one -> one.get("name").asText())
                .contains("复查推荐材料", "推荐上报", "组织专家评审")
                .doesNotContain("初审申报材料", "等待企业补正", "接收推荐材料", "公示");

        assertThat(move(id, REVIEW, RECHECK, "区级机构合并，直接由市局复查").status()).isEqualTo(204);

        assertThat(applications.get(id).stage()).isEqualTo("city-recheck");
        assertThat(stays.of(id))
                .extracting(StageStay::nodeId, StageStay::outcome)
                .containsExactly(tuple(REVIEW, "moved"), tuple(RECHECK, null));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo(RECHECK);
        JsonNode timeline = visitors.script("huangdao")
                .get("/api/applications/" + id + "/timeline")
                .json();
        assertThat(timeline)
                .extracting(entry -> entry.get("title").asText())
                .containsExactly("提交申报", "调整办理环节：由“初审申报材料”转至“复查推荐材料”", "正在办理：复查推荐材料");
        assertThat(timeline.get(1).get("opinion").asText()).isEqualTo("区级机构合并，直接由市局复查");
        assertThat(sql.queryForList(
                        "SELECT action FROM audit_entries WHERE chain = ?", String.class, "application:" + id))
                .contains("application.moved");
    }

    @Test
    void who_was_about_to_be_recommended_leaves_the_package() {
        ApplicationId id = routed("qd-district-miit.huangdao");
        assertThat(move(id, REVIEW, "ReceiveTask_Recommendation", "免予初审").status())
                .isEqualTo(204);
        assertThat(packaged(id)).isEqualTo(1);

        assertThat(move(id, "ReceiveTask_Recommendation", REVIEW, "需补充初审").status())
                .isEqualTo(204);

        assertThat(packaged(id)).isZero();
        assertThat(workflow.offer(id, Message.RECOMMENDED)).isFalse();
        assertThat(workflow.offer(id, Message.DEADLINE_PASSED)).isTrue();
        assertThat(stays.open(id)).isEmpty();
    }

    @Test
    void it_stays_where_it_is_without_reason_right_or_actuality() {
        ApplicationId id = routed("qd-district-miit.huangdao");
        ApplicationId foreign = submitted.of("sd-city-miit.jinan");

        assertThat(move(id, REVIEW, RECHECK, " ").status()).isEqualTo(422);
        assertThat(move(id, RECHECK, REVIEW, "看到的是旧页面").status()).isEqualTo(409);
        assertThat(move(id, REVIEW, "EndEvent_Archived", "直接办结").status()).isEqualTo(422);
        assertThat(move(foreign, REVIEW, RECHECK, "别的省").status()).isEqualTo(404);
        assertThat(visitors.script("huangdao")
                        .post(
                                "/api/applications/" + id + "/moves",
                                Map.of("from", REVIEW, "to", RECHECK, "reason", "不是分析员"))
                        .status())
                .isEqualTo(403);

        assertThat(stays.open(id)).singleElement().extracting(StageStay::nodeId).isEqualTo(REVIEW);
    }

    @Test
    void one_branch_of_several_moves_within_its_section_and_the_whole_application_out_of_it() {
        deployments.add(repository
                .createDeployment()
                .addString(
                        PARALLEL + ".bpmn",
                        process(
                                PARALLEL,
                                "StartEvent_Submitted > Fork, Fork > UserTask_Left, Fork > UserTask_Right,"
                                        + " UserTask_Left > UserTask_Further, UserTask_Further > Join,"
                                        + " UserTask_Right > Join, Join > UserTask_After, UserTask_After > EndEvent_Done",
                                start(),
                                fork("Fork"),
                                task("UserTask_Left", "左路", "district-preliminary-review"),
                                task("UserTask_Further", "左路复核", "district-preliminary-review"),
                                task("UserTask_Right", "右路", "district-preliminary-review"),
                                fork("Join"),
                                task("UserTask_After", "复查", "city-recheck"),
                                end("EndEvent_Done")))
                .deploy()
                .getId());
        ApplicationId id = submitted.one();
        runtime.startProcessInstanceByKey(
                PARALLEL,
                id.toString(),
                Map.of(
                        "applicationId", id.value(),
                        "programme", "qingdao-2020",
                        "roundId", submitted.round().id(),
                        "districtBody", "qd-district-miit.huangdao",
                        "cityBody", "qd-city-miit"));

        assertThat(move(id, "UserTask_Left", "UserTask_Further", "左路免审").status())
                .isEqualTo(204);
        assertThat(open(id)).containsExactlyInAnyOrder("UserTask_Further", "UserTask_Right");

        assertThat(move(id, "UserTask_Right", "UserTask_After", "直接复查").status())
                .isEqualTo(204);
        assertThat(open(id)).containsExactly("UserTask_After");

        assertThat(move(id, "UserTask_After", "UserTask_Left", "退回其中一路").status())
                .isEqualTo(422);
    }

    private List<String> open(ApplicationId id) {
        return stays.open(id).stream().map(StageStay::nodeId).toList();
    }

    private int packaged(ApplicationId id) {
        Integer count = sql.queryForObject(
                "SELECT COUNT(*) FROM recommendation_item WHERE application_id = ?", Integer.class, id.value());
        return count == null ? 0 : count;
    }

    private ApplicationId routed(String body) {
        ApplicationId id = submitted.of(body);
        transaction.executeWithoutResult(status -> events.publishEvent(new ApplicationSubmitted(id)));
        return id;
    }

    private Answer analyst(String path) {
        return visitors.script("analyst").get(path);
    }

    private Answer move(ApplicationId id, String from, String to, String reason) {
        return visitors.script("analyst")
                .post("/api/applications/" + id + "/moves", Map.of("from", from, "to", to, "reason", reason));
    }
}
