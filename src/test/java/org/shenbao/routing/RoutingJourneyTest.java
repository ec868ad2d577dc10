package org.shenbao.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ApplicationSubmitted;
import org.shenbao.application.ApplicationSupplemented;
import org.shenbao.application.ApplicationWithdrawn;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** An application in the hands of its district, with the real engine, doors and tables. */
@ApplicationTest
class RoutingJourneyTest {

    private static final Map<String, Object> FOUND_IN_ORDER = Map.of(
            "completeness", true, "hasBadCreditRecord", "no", "inSafetyBlacklist", "no", "isProjectOnline", "yes");

    private final Visitors visitors;
    private final Applications applications;
    private final Rounds rounds;
    private final StageStays stays;
    private final StageDecisions decisions;
    private final Workflow workflow;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    RoutingJourneyTest(
            Visitors visitors,
            Applications applications,
            Rounds rounds,
            StageStays stays,
            StageDecisions decisions,
            Workflow workflow,
            JdbcTemplate sql,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.visitors = visitors;
        this.applications = applications;
        this.rounds = rounds;
        this.stays = stays;
        this.decisions = decisions;
        this.workflow = workflow;
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
    }

    @Test
    void a_supplement_loop_counts_the_applicants_time_apart_and_comes_back_to_the_same_official() {
        ApplicationId id = aSubmittedApplication();
        JsonNode first = onlyTask("huangdao", id);
        assertThat(first.get("name").asText()).isEqualTo("初审申报材料 · 数控机床智能化改造（青岛海智装备有限公司）");
        assertThat(first.get("dueAt").asText())
                .isEqualTo(deadline().minusSeconds(1).toString());

        Map<String, Object> returned = new HashMap<>(FOUND_IN_ORDER);
        returned.put("opinion", "请更正项目名称");
        returned.put("fieldsToCorrect", List.of("projectName"));
        assertThat(complete("huangdao", first, "return", returned).status()).isEqualTo(204);
        assertThat(applications.get(id).stage()).isEqualTo("supplement");

        publish(new ApplicationSupplemented(id));
        JsonNode second = onlyTask("huangdao", id);
        assertThat(second.get("assignee").asText()).isEqualTo("huangdao");
        assertThat(tasks("huangdao2", id)).isEmpty();
        assertThat(complete("huangdao", second, "pass", FOUND_IN_ORDER).status())
                .isEqualTo(204);

        assertThat(stays.of(id))
                .extracting(StageStay::stage, StageStay::waitingOn, StageStay::outcome)
                .containsExactly(
                        tuple("district-preliminary-review", "office", "return"),
                        tuple("supplement", "applicant", null),
                        tuple("district-preliminary-review", "office", "pass"),
                        tuple("district-submission", "office", null));
        assertThat(stays.open(id)).singleElement().extracting(StageStay::body).isEqualTo("qd-district-miit.huangdao");
        assertThat(decisions.of(id)).extracting(StageDecision::outcomeLabel).containsExactly("退回补正", "通过");
        assertThat(applications.get(id).stage()).isEqualTo("district-submission");
        assertThat(applications.get(id).stageName()).isEqualTo("推荐上报");
    }

    @Test
    void what_a_decision_lacks_is_said_in_chinese_and_nothing_moves() {
        ApplicationId id = aSubmittedApplication();
        JsonNode task = onlyTask("huangdao", id);

        assertThat(complete("huangdao", task, "maybe", Map.of()).body()).contains("请选择办理结论");
        assertThat(complete("huangdao", task, "reject", Map.of()).body()).contains("请填写意见");
        assertThat(complete("huangdao", task, "pass", Map.of("hasBadCreditRecord", "yes"))
                        .body())
                .contains("有 3 项必备条件未核实或不符合");
        assertThat(complete("huangdao", task, "return", Map.of("opinion", "请补正"))
                        .status())
                .isEqualTo(422);

        assertThat(decisions.of(id)).isEmpty();
        assertThat(applications.get(id).stage()).isEqualTo("district-preliminary-review");
    }

    @Test
    void another_district_neither_sees_nor_completes_the_task() {
        ApplicationId id = aSubmittedApplication();
        JsonNode task = onlyTask("huangdao", id);

        assertThat(tasks("chengyang", id)).isEmpty();
        assertThat(complete("chengyang", task, "pass", FOUND_IN_ORDER).status()).isEqualTo(404);
    }

    @Test
    void a_draft_is_kept_until_the_task_is_done() {
        ApplicationId id = aSubmittedApplication();
        String task = onlyTask("huangdao", id).get("id").asText();

        visitors.script("huangdao").put("/api/tasks/" + task + "/draft", Map.of("opinion", "待核"));

        assertThat(form("huangdao", task).get("draft").asText()).isEqualTo("{\"opinion\":\"待核\"}");
        assertThat(form("huangdao2", task).has("draft")).isFalse();
        assertThat(form("huangdao", task).get("schema").asText()).contains("初审结论");
        assertThat(form("huangdao", task).get("correctableMaterials")).isNotEmpty();
    }

    @Test
    void a_withdrawal_ends_the_route_wherever_it_is() {
        ApplicationId id = aSubmittedApplication();

        publish(new ApplicationWithdrawn(id));

        assertThat(applications.get(id).outcome()).isEqualTo("withdrawn");
        assertThat(stays.open(id)).isEmpty();
        assertThat(tasks("huangdao", id)).isEmpty();
        assertThat(workflow.offer(id, Message.DEADLINE_PASSED)).isFalse();
    }

    @Test
    void timeline_and_diagram_tell_where_it_is() {
        ApplicationId id = aSubmittedApplication();

        JsonNode timeline = visitors.script("huangdao")
                .get("/api/applications/" + id + "/timeline")
                .json();
        JsonNode diagram = visitors.script("huangdao")
                .get("/api/applications/" + id + "/diagram")
                .json();

        assertThat(timeline).extracting(entry -> entry.get("title").asText()).containsExactly("提交申报", "正在办理：初审申报材料");
        assertThat(diagram.get("active")).extracting(JsonNode::asText).containsExactly("UserTask_PreliminaryReview");
        assertThat(diagram.get("xml").asText()).contains("BPMNDiagram");
        assertThat(visitors.script("chengyang")
                        .get("/api/applications/" + id + "/timeline")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode onlyTask(String username, ApplicationId id) {
        JsonNode tasks = tasks(username, id);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private JsonNode tasks(String username, ApplicationId id) {
        return visitors.script(username)
                .get("/api/tasks?application=" + id)
                .json()
                .get("items");
    }

    private JsonNode form(String username, String taskId) {
        return visitors.script(username).get("/api/tasks/" + taskId + "/form").json();
    }

    private Answer complete(String username, JsonNode task, String outcome, Map<String, Object> decision) {
        return visitors.script(username)
                .post(
                        "/api/tasks/" + task.get("id").asText() + "/completion",
                        Map.of("outcome", outcome, "decision", decision));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private Instant deadline() {
        return rounds.deadline(round().id()).orElseThrow();
    }

    private Round round() {
        return rounds.all().stream()
                .filter(one -> one.programme().equals("qingdao-2020"))
                .findFirst()
                .orElseThrow();
    }

    private ApplicationId aSubmittedApplication() {
        Timestamp now = Timestamp.from(Instant.parse("2026-11-21T02:00:00Z"));
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO project_application (round_id, programme, category, credit_code, org_name,"
                                    + " project_name, district_body, stage, stage_since, answers, version, created_by,"
                                    + " created_at, updated_at, submitted_at) VALUES (?, 'qingdao-2020',"
                                    + " 'qd-integration', '91370211MA3C0ABCXK', '青岛海智装备有限公司', '数控机床智能化改造',"
                                    + " 'qd-district-miit.huangdao', 'submitted', ?, '{}', 1, 'haizhi', ?, ?, ?)",
                            new String[] {"id"});
                    insert.setLong(1, round().id());
                    for (int column = 2; column <= 5; column++) {
                        insert.setTimestamp(column, now);
                    }
                    return insert;
                },
                key);
        ApplicationId id =
                new ApplicationId(Objects.requireNonNull(key.getKey()).longValue());
        sql.update(
                "INSERT INTO dossier_version (application_id, version_no, content, sha256, verdict, decision_key,"
                        + " decision_version, sealed_by, sealed_at) VALUES (?, 1, '{\"answers\":{}}', 'x', 'eligible',"
                        + " 'eligibility-qd-integration', 1, 'haizhi', ?)",
                id.value(),
                now);
        publish(new ApplicationSubmitted(id));
        return id;
    }
}
