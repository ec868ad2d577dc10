package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Rounds;
import org.shenbao.notice.Notices;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the panel to the archive through the real doors and the real engine; what came before is put in place. */
@ApplicationTest
class CityStagesTest {

    private final Visitors visitors;
    private final ReviewedApplications reviewed;
    private final Notices notices;
    private final Applications applications;
    private final Clock clock;

    CityStagesTest(
            Visitors visitors,
            JdbcTemplate jdbc,
            RuntimeService engine,
            Rounds rounds,
            Notices notices,
            Applications applications,
            Clock clock) {
        this.visitors = visitors;
        this.reviewed = new ReviewedApplications(jdbc, engine, rounds, clock);
        this.notices = notices;
        this.applications = applications;
        this.clock = clock;
    }

    @AfterEach
    void leave_it_as_found() {
        reviewed.remove();
    }

    @Test
    void two_applications_go_from_the_panel_to_the_archive_and_to_revocation() {
        long haizhi = reviewed.place("91370211MA3DEM0195", "青岛海智装备有限公司", "qd-district-miit.huangdao", "产线两化融合改造");
        long lanhai = reviewed.place("91370214MA3DEM027B", "青岛蓝海精密机械有限公司", "qd-district-miit.chengyang", "精密加工智能排产");
        Visitor city = visitors.script("city");

        String panel = "/api/panels/" + panelOver(city, haizhi, lanhai);
        List<String> experts = drawn(city, panel);
        othersSeeNothing(panel);
        scored(city, panel, experts, haizhi);
        ranked(city, panel, haizhi, lanhai);
        inspected(city, haizhi);
        awarded(city, haizhi, lanhai);
        noticed(city, haizhi, lanhai);
        theLeaderReads();

        assertThat(outcome(haizhi)).contains("awarded");
        assertThat(outcome(lanhai)).contains("revoked");
    }

    private long panelOver(Visitor city, long haizhi, long lanhai) {
        assertThat(city.get("/api/panels/waiting").body()).contains("产线两化融合改造", "精密加工智能排产");
        Answer formed = city.post(
                "/api/panels",
                Map.of(
                        "roundId",
                        reviewed.round(),
                        "category",
                        "qd-integration",
                        "size",
                        3,
                        "applicationIds",
                        List.of(haizhi, lanhai)));
        assertThat(formed.status()).as(formed.body()).isEqualTo(201);
        return formed.json().get("id").asLong();
    }

    /** @return the experts, who all accept; the one who works for an applicant is never among them */
    private List<String> drawn(Visitor city, String panel) {
        JsonNode sealed = ok(city.post(panel + "/draws", Map.of("reason", "")));
        assertThat(sealed.at("/draws/0/commitment").asText()).hasSize(64);
        assertThat(sealed.at("/draws/0").has("seed")).isFalse();
        assertThat(sealed.at("/draws/0/pool/excluded/0/expert/name").asText()).isEqualTo("沈国栋");

        JsonNode view = ok(city.post(panel + "/draws/1/execution", Map.of("witness", "4127", "witnessName", "纪检监督员")));
        JsonNode replay = ok(city.get(panel + "/draws/1/replay"));
        assertThat(replay.get("commitmentHolds").asBoolean()).isTrue();
        assertThat(replay.get("selectionHolds").asBoolean()).isTrue();

        List<String> experts = texts(view.get("members"), "username");
        assertThat(experts).hasSize(3).doesNotContain("expert4");
        String id = panel.substring("/api/panels/".length());
        experts.forEach(expert -> ok(visitors.script(expert)
                .post("/api/assignments/invitations/" + id + "/answer", Map.of("accepted", true, "reason", ""))));
        assertThat(ok(city.post(panel + "/scoring", Map.of())).get("state").asText())
                .isEqualTo("SCORING");
        return experts;
    }

    private void othersSeeNothing(String panel) {
        assertThat(visitors.script("huangdao").get(panel).status()).isEqualTo(404);
        assertThat(visitors.script("expert1").get(panel).status()).isEqualTo(403);
        assertThat(visitors.script("haizhi").get("/api/assignments").status()).isEqualTo(403);
        assertThat(visitors.stranger().get(panel).status()).isEqualTo(401);
    }

    private void scored(Visitor city, String panel, List<String> experts, long haizhi) {
        long foreign = cards(experts.get(1)).get(0).get("id").asLong();
        assertThat(visitors.script(experts.get(0))
                        .get("/api/assignments/" + foreign)
                        .status())
                .isEqualTo(404);
        for (String expert : experts) {
            for (JsonNode card : cards(expert)) {
                score(visitors.script(expert), card, card.get("applicationId").asLong() == haizhi);
            }
        }
        assertThat(ok(city.get(panel)).get("state").asText()).isEqualTo("SCORED");
    }

    private void score(Visitor expert, JsonNode card, boolean siteCheck) {
        String path = "/api/assignments/" + card.get("id").asLong();
        Map<String, Object> scores = Map.of(
                "qd-s-integration-innovation", 82,
                "qd-s-integration-replicability", 78.5,
                "qd-s-integration-benefit", 90);
        JsonNode saved = ok(expert.put(
                path + "/scorecard",
                Map.of("version", 0, "scores", scores, "comment", "方案可行，数据充分。", "siteCheck", siteCheck)));
        assertThat(ok(expert.post(
                                path + "/submission",
                                Map.of("version", saved.get("version").asInt())))
                        .get("state")
                        .asText())
                .isEqualTo("SUBMITTED");
    }

    private void ranked(Visitor city, String panel, long haizhi, long lanhai) {
        ok(city.post(
                panel + "/ranking",
                Map.of(
                        "cutLine",
                        60,
                        "remark",
                        "",
                        "verdicts",
                        List.of(
                                Map.of("applicationId", haizhi, "outcome", "site-check", "reason", ""),
                                Map.of("applicationId", lanhai, "outcome", "passed", "reason", "")))));
        assertThat(stage(haizhi)).isEqualTo("site-check");
        assertThat(stage(lanhai)).isEqualTo("award-determination");
    }

    private void inspected(Visitor city, long haizhi) {
        String when = clock.instant().plus(Duration.ofDays(3)).toString();
        Answer alone =
                complete(city, haizhi, "scheduled", Map.of("inspectionAt", when, "address", "黄岛区长江中路1号", "team", "张三"));
        assertThat(alone.status()).as(alone.body()).isEqualTo(422);
        done(complete(
                city, haizhi, "scheduled", Map.of("inspectionAt", when, "address", "黄岛区长江中路1号", "team", "张三\n李四")));
        assertThat(visitors.script("haizhi")
                        .get("/api/applications/" + haizhi + "/inspections")
                        .body())
                .contains("长江中路1号", "李四");
        String today = clock.instant().toString().substring(0, 10);
        done(complete(city, haizhi, "passed", Map.of("inspectedOn", today, "opinion", "设备与发票一致。")));
        assertThat(visitors.script("haizhi")
                        .get("/api/applications/" + haizhi + "/inspections")
                        .body())
                .doesNotContain("设备与发票一致");
    }

    private void awarded(Visitor city, long haizhi, long lanhai) {
        done(complete(city, haizhi, "awarded", Map.of("amountWan", 1500)));
        Answer tooMuch = complete(visitors.script("city2"), lanhai, "awarded", Map.of("amountWan", 500.01));
        assertThat(tooMuch.status()).as(tooMuch.body()).isEqualTo(409);
        assertThat(tooMuch.json().get("detail").asText()).contains("余额为 500.00 万元");
        done(complete(city, lanhai, "awarded", Map.of("amountWan", 400)));
        assertThat(ok(city.get("/api/awards")).at("/0/remainingWan").decimalValue())
                .isEqualByComparingTo("100");
    }

    private void noticed(Visitor city, long haizhi, long lanhai) {
        JsonNode draft = ok(city.post(
                "/api/notices",
                Map.of(
                        "roundId", reviewed.round(),
                        "category", "qd-integration",
                        "applicationIds", List.of(haizhi, lanhai),
                        "title", "拟奖补名单公示",
                        "introduction", "现予公示。",
                        "contact", "市局 0532-00000000")));
        long id = draft.get("id").asLong();
        Visitor stranger = visitors.stranger();
        assertThat(stranger.get("/api/public/notices/" + id).status()).isEqualTo(404);
        JsonNode published = ok(city.post("/api/notices/" + id + "/publication", Map.of("version", 0)));

        long item = item(published, "青岛蓝海精密机械有限公司");
        Answer filed = stranger.post(
                "/api/public/notices/" + id + "/objections",
                Map.of("itemId", item, "objector", "王某", "contact", "13900000000", "content", "合同金额不实"));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(stranger.get("/api/public/notices/" + id).body()).doesNotContain("王某", "13900000000", "合同金额不实");

        notices.concludeDue(Instant.parse(published.get("endsAt").asText()));
        JsonNode frozen = ok(city.get("/api/notices/" + id));
        ok(city.post(
                "/api/notices/" + id + "/objections/"
                        + frozen.at("/objections/0/id").asLong() + "/decision",
                Map.of("version", 0, "upheld", true, "findings", "经核实，合同金额与付款不符。")));
        JsonNode concluded = ok(city.post("/api/notices/" + id + "/conclusion", Map.of("conclusion", "一项确认，一项撤销。")));
        assertThat(concluded.get("state").asText()).isEqualTo("CONCLUDED");
        assertThat(ok(city.get("/api/awards")).at("/0/remainingWan").decimalValue())
                .isEqualByComparingTo("500");
    }

    private void theLeaderReads() {
        Visitor leader = visitors.script("leader");
        assertThat(ok(leader.get("/api/awards")).at("/0/awards")).hasSize(2);
        long notice = ok(leader.get("/api/notices")).at("/0/id").asLong();
        assertThat(ok(leader.get("/api/notices/" + notice)).get("conclusion").asText())
                .contains("一项撤销");
        assertThat(leader.post("/api/notices/" + notice + "/conclusion", Map.of("conclusion", "再来一次"))
                        .status())
                .isEqualTo(403);
    }

    private Answer complete(Visitor officer, long application, String outcome, Map<String, Object> decision) {
        String task = ok(officer.get("/api/tasks?application=" + application))
                .at("/items/0/id")
                .asText();
        return officer.post("/api/tasks/" + task + "/completion", Map.of("outcome", outcome, "decision", decision));
    }

    private List<JsonNode> cards(String expert) {
        return StreamSupport.stream(
                        ok(visitors.script(expert).get("/api/assignments"))
                                .get("scorecards")
                                .spliterator(),
                        false)
                .toList();
    }

    private static long item(JsonNode notice, String enterprise) {
        return StreamSupport.stream(notice.get("items").spliterator(), false)
                .filter(item -> item.get("enterprise").asText().equals(enterprise))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(Set.of(200, 201));
        return answer.json();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private String stage(long id) {
        return applications.get(new ApplicationId(id)).stage();
    }

    private Optional<String> outcome(long id) {
        return Optional.ofNullable(applications.get(new ApplicationId(id)).outcome());
    }
}
