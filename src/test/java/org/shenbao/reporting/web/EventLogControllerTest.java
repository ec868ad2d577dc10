package org.shenbao.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Event logs, ways and forecasts of a running round of two districts. */
@ApplicationTest
class EventLogControllerTest {

    private static final String HUANGDAO = "qd-district-miit.huangdao";
    private static final String LAOSHAN = "qd-district-miit.laoshan";

    private final Visitors visitors;
    private final JdbcTemplate sql;
    private final Clock clock;
    private OwnRound round;

    EventLogControllerTest(Visitors visitors, JdbcTemplate sql, Clock clock) {
        this.visitors = visitors;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_running_round() {
        round = OwnRound.open(sql, clock.instant().plus(Duration.ofDays(2)));
        for (int i = 0; i < 3; i++) {
            round.application(HUANGDAO, "黄岛企业" + i);
        }
        round.decided(round.application(LAOSHAN, "崂山企业"), "return");
        round.decided(round.application(LAOSHAN, "崂山企业"), "moved");
    }

    @AfterEach
    void as_if_nothing_had_been() {
        round.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.csv", "log.xes"})
    void a_stranger_is_asked_to_sign_in_and_an_enterprise_or_expert_is_refused(String log) {
        assertThat(visitors.stranger().get("/api/reports/" + log).status()).isEqualTo(401);
        for (String username : List.of("haizhi", "expert1", "sysadmin", "auditadmin", "approver")) {
            assertThat(visitors.script(username).get("/api/reports/" + log).status())
                    .as(username)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.csv", "log.xes", "variants", "forecast", "variants.xlsx", "forecast.csv"})
    void another_body_looks_as_if_it_did_not_exist(String report) {
        for (String filter : List.of("body=" + LAOSHAN, "body=qd-city-miit", "round=999999", "programme=nowhere")) {
            assertThat(visitors.script("huangdao")
                            .get("/api/reports/" + report + "?" + filter)
                            .status())
                    .as(filter)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_table_tells_every_stay_in_words_and_only_of_the_readers_districts() {
        List<List<String>> city = csv("leader", "");

        assertThat(city).hasSize(6);
        assertThat(city.get(1)).contains("区市初审", "初审申报材料", "黄岛区工业和信息化局", "主管部门", "2026-11-16 09:00:00");
        assertThat(city).extracting(line -> line.get(11)).containsExactly("办理结果", "", "", "", "退回补正", "人工调整");
        assertThat(csv("huangdao", "")).hasSize(4);
        assertThat(csv("jinan", "")).hasSize(1);
        assertThat(visitors.script("leader")
                        .get("/api/reports/log.csv?round=" + round.id())
                        .body())
                .doesNotContain("企业0", "崂山企业");
    }

    @Test
    void the_filter_narrows_the_log() {
        assertThat(csv("leader", "&body=" + LAOSHAN)).hasSize(3);
        assertThat(csv("leader", "&from=2026-11-17")).hasSize(1);
        assertThat(csv("leader", "&from=2026-11-16&to=2026-11-16")).hasSize(6);
        assertThat(csv("leader", "&version=4711")).hasSize(1);
        assertThat(csv("leader", "&category=qd-integration")).hasSize(6);
    }

    @Test
    void the_log_for_process_mining_holds_a_trace_an_application() throws Exception {
        var answer = visitors.script("leader").get("/api/reports/log.xes?round=" + round.id());

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.bytes()));
        assertThat(document.getElementsByTagName("trace").getLength()).isEqualTo(5);
        assertThat(document.getElementsByTagName("event").getLength()).isEqualTo(7);
        assertThat(answer.body()).contains("key=\"outcome\" value=\"return\"");
        assertThat(answer.header("Content-Disposition")).contains(".xes");
    }

    @Test
    void the_ways_and_the_forecast_of_a_running_round_have_rows() {
        var ways = visitors.script("leader").get("/api/reports/variants?round=" + round.id());
        assertThat(ways.json().at("/rows/0/path").asText()).isEqualTo("初审申报材料");
        assertThat(ways.json().at("/rows/0/applications").asInt()).isEqualTo(5);
        assertThat(ways.json().at("/rows/0/deviations").asInt()).isZero();

        var forecast = visitors.script("leader").get("/api/reports/forecast?round=" + round.id());
        assertThat(forecast.status()).isEqualTo(200);
        assertThat(forecast.json().at("/rows/0/stageName").asText()).isEqualTo("区市初审");
        assertThat(forecast.json().at("/rows/0/open").asInt()).isEqualTo(3);
        assertThat(visitors.script("jinan")
                        .get("/api/reports/forecast?round=" + round.id())
                        .json()
                        .get("rows"))
                .isEmpty();
    }

    private List<List<String>> csv(String username, String filter) {
        var answer = visitors.script(username).get("/api/reports/log.csv?round=" + round.id() + filter);
        assertThat(answer.status()).isEqualTo(200);
        return CsvLines.of(answer.body());
    }
}
