package org.shenbao.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Visitors;

@ApplicationTest
class ReportAccessTest {

    private final Visitors visitors;

    ReportAccessTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"filters", "deadlines", "deadlines.csv", "deadlines.xlsx", "diagrams/qingdao-2020/1"})
    void a_stranger_is_asked_to_sign_in_and_an_enterprise_or_expert_is_refused(String report) {
        assertThat(visitors.stranger().get("/api/reports/" + report).status()).isEqualTo(401);
        for (String username : List.of("haizhi", "expert1", "sysadmin", "auditadmin", "approver")) {
            assertThat(visitors.script(username).get("/api/reports/" + report).status())
                    .as(username)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "analyst", "city", "huangdao"})
    void leaders_analysts_and_officers_read(String username) {
        assertThat(visitors.script(username).get("/api/reports/deadlines").status())
                .isEqualTo(200);
        assertThat(visitors.script(username).get("/api/reports/deadlines.csv").header("Content-Type"))
                .contains("text/csv");
        assertThat(visitors.script(username).get("/api/reports/deadlines.xlsx").bytes())
                .startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body=qd-district-miit.laoshan",
                "body=qd-city-miit",
                "body=nowhere",
                "programme=nowhere",
                "round=999999",
                "category=nowhere"
            })
    void what_is_not_the_readers_looks_as_if_it_did_not_exist(String filter) {
        assertThat(visitors.script("huangdao")
                        .get("/api/reports/deadlines?" + filter)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThat(visitors.script("leader")
                        .get("/api/reports/deadlines?from=2027-10-02&to=2027-10-01")
                        .status())
                .isEqualTo(422);
        assertThat(visitors.script("leader")
                        .get("/api/reports/deadlines?from=yesterday")
                        .json()
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("格式不正确。");
        assertThat(visitors.script("leader").get("/api/reports/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void a_leader_chooses_among_the_own_programmes_and_the_districts_below() {
        JsonNode choices = visitors.script("leader").get("/api/reports/filters").json();

        assertThat(choices.get("programmes").findValuesAsText("code")).contains("qingdao-2020");
        assertThat(choices.at("/programmes/0/rounds/0/title").asText()).contains("青岛");
        assertThat(choices.at("/programmes/0/versions/0").asInt()).isPositive();
        assertThat(choices.at("/programmes/0/categories").size()).isPositive();
        assertThat(choices.get("bodies").toString())
                .contains("黄岛区工业和信息化局", "\"parent\":\"qd-city-miit\"")
                .doesNotContain("山东省工业和信息化厅");
        assertThat(choices.get("ownBody").asText()).isEqualTo("qd-city-miit");
        assertThat(choices.get("workingDayMinutes").asInt()).isEqualTo(420);
        assertThat(choices.get("reports").findValuesAsText("title")).contains("各环节办理情况", "进度预测");
    }

    @Test
    void a_district_chooses_nothing_but_itself() {
        JsonNode bodies =
                visitors.script("huangdao").get("/api/reports/filters").json().get("bodies");

        assertThat(bodies.findValuesAsText("name")).containsExactly("黄岛区工业和信息化局");
    }

    @Test
    void diagrams_are_drawn_for_leaders_too() {
        JsonNode latest = visitors.script("leader")
                .get("/api/reports/diagrams/qingdao-2020/latest")
                .json();
        JsonNode first = visitors.script("leader")
                .get("/api/reports/diagrams/qingdao-2020/1")
                .json();

        assertThat(latest.get("xml").asText()).contains("<bpmn:process id=\"qingdao-2020\"");
        assertThat(first.get("title").asText()).isEqualTo("青岛市工业互联网高质量发展项目申报");
        assertThat(visitors.script("leader")
                        .get("/api/reports/diagrams/qingdao-2020/4711")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throughput",
                "arrivals?by=week",
                "times?clock=calendar&applicant=with",
                "rework",
                "overdue",
                "due-soon",
                "funnel",
                "offices",
                "regions?stage=district-preliminary-review",
                "experts",
                "cumulative-flow",
                "trend?programme=qingdao-2020",
                "forecast",
                "heatmap?programme=qingdao-2020",
                "applications?state=slow&page=1",
                "summary?from=2020-01-01&to=2030-01-01&category=qd-integration&version=1"
            })
    void every_report_answers_and_comes_as_a_file(String report) {
        JsonNode answer =
                visitors.script("leader").get("/api/reports/" + report).json();

        assertThat(answer.get("title").asText()).isNotBlank();
        assertThat(answer.get("note").asText()).endsWith("。");
        assertThat(answer.get("columns").size()).isPositive();
        String file = report.contains("?") ? report.replace("?", ".xlsx?") : report + ".xlsx";
        assertThat(visitors.script("leader").get("/api/reports/" + file).bytes())
                .startsWith('P', 'K');
        assertThat(visitors.script("huangdao").get("/api/reports/" + report).status())
                .isEqualTo(200);
    }
}
