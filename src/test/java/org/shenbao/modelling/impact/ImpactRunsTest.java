package org.shenbao.modelling.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.modelling.impact.HandedInFixtures.CATEGORY;
import static org.shenbao.modelling.impact.HandedInFixtures.FILE;
import static org.shenbao.modelling.impact.ReplayVisitor.raised;
import static org.shenbao.modelling.impact.ReplayVisitor.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A draft of a decision table replayed over what was handed in. */
@ApplicationTest
class ImpactRunsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactRunsTest.class);
    private static final String HUANGDAO = "qd-district-miit.huangdao";

    private final Visitors visitors;
    private final JdbcTemplate jdbc;
    private HandedInFixtures past;
    private Visitor analyst;

    ImpactRunsTest(Visitors visitors, JdbcTemplate jdbc) {
        this.visitors = visitors;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somethingWasHandedIn() {
        past = new HandedInFixtures(jdbc, 2018);
        analyst = visitors.browser("analyst");
    }

    @AfterEach
    void leaveNothingBehind() {
        past.remove();
    }

    @Test
    void raising_a_threshold_lists_exactly_the_applications_that_flip() {
        List<Long> ids = past.handedIn(HUANGDAO, List.of(4000, 5000, 7999, 8000, 12000, 6500));

        JsonNode run = finished(start(raised(), false));

        assertThat(run.path("total").asInt()).isEqualTo(6);
        assertThat(run.path("changed").asInt()).isEqualTo(3);
        assertThat(values(run, "applicationId"))
                .containsExactly(
                        ids.get(1).toString(), ids.get(2).toString(), ids.get(5).toString());
        JsonNode first = run.path("items").get(0);
        assertThat(first.path("from").asText()).isEqualTo("符合申报条件");
        assertThat(first.path("to").asText()).isEqualTo("不符合申报条件");
        assertThat(first.path("rule").asText()).contains("8000万元").contains("附件1 一、3");
        JsonNode condition = first.path("conditions").get(0);
        assertThat(condition.path("id").asText()).isEqualTo("qd-c-workshop-revenue");
        assertThat(condition.path("from").asText()).isEqualTo("满足");
        assertThat(condition.path("to").asText()).isEqualTo("不满足");
        assertThat(condition.path("actual").asText()).isEqualTo("5,000万元");
    }

    @Test
    void an_unchanged_table_changes_nothing_and_nothing_is_written_to_applications() {
        past.handedIn(HUANGDAO, List.of(4000, 5000, 9000));
        List<Map<String, Object>> before = jdbc.queryForList("SELECT * FROM project_application ORDER BY id");

        JsonNode run = finished(start(shipped(FILE), false));

        assertThat(run.path("changed").asInt()).isZero();
        assertThat(jdbc.queryForList("SELECT * FROM project_application ORDER BY id"))
                .isEqualTo(before);
    }

    @Test
    void an_anonymous_run_names_nobody() {
        past.handedIn(HUANGDAO, List.of(6000));

        JsonNode item = finished(start(raised(), true)).path("items").get(0);

        assertThat(item.has("applicationId")).isFalse();
        assertThat(item.has("number")).isFalse();
        assertThat(item.path("orgName").asText()).isEqualTo("第 1 家单位");
    }

    @Test
    void applications_of_other_places_are_not_the_analysts_business() {
        past.handedIn("js-local-miit.suzhou", List.of(6000));

        assertThat(finished(start(raised(), false)).path("total").asInt()).isZero();
    }

    @Test
    void a_run_is_cancelled() {
        past.handedIn(HUANGDAO, IntStream.range(0, 3000).map(i -> 6000).boxed().toList());
        Answer started = start(raised(), false);

        analyst.delete("/api/models/impact-runs/" + started.json().path("id").asLong());
        JsonNode run = finished(started);

        assertThat(run.path("state").asText()).isEqualTo("cancelled");
        assertThat(run.path("done").asInt()).isLessThan(3000);
    }

    @Test
    void a_table_that_would_not_end_fails_its_run_with_the_reason() {
        past.handedIn(HUANGDAO, List.of(6000));
        String endless = "every x in [1,2,3,4,5,6,7,8,9,10] satisfies ".repeat(6) + "? &gt;= 5000";

        JsonNode run = finished(start(shipped(FILE).replace("&gt;= 5000", endless), false));

        assertThat(run.path("state").asText()).isEqualTo("failed");
        assertThat(run.path("problem").asText()).contains("计算量超过上限");
    }

    @Test
    void papers_that_a_draft_demands_anew_are_listed() {
        past.handedIn(HUANGDAO, List.of(6000));
        String file = "required-materials-" + CATEGORY + ".dmn";
        String draft = shipped(file).replaceFirst("(?s)<rule id.*?</rule>", "");

        JsonNode run = finished(replay().start(file, draft, false));

        assertThat(run.path("changed").asInt()).isEqualTo(1);
        assertThat(run.path("items").get(0).path("rule").asText()).startsWith("不再要求：");
    }

    @Test
    void marks_are_weighed_anew() {
        long id = past.handedIn(HUANGDAO, List.of(6000, 6000)).get(0);
        Map<String, Integer> scores = new HashMap<>();
        Stream.of("equipment", "resources", "process-design", "network", "data", "dictionary", "mom", "benefit")
                .forEach(dimension -> scores.put("qd-s-workshop-" + dimension, 90));
        scores.put("qd-s-workshop-basic", 60);
        past.scored(id, scores);
        String file = "scoring-" + CATEGORY + ".dmn";
        String draft = shipped(file).replace("`qd-s-workshop-basic` / 9", "`qd-s-workshop-basic` / 18");

        JsonNode run = finished(replay().start(file, draft, false));

        assertThat(run.path("changed").asInt()).isEqualTo(1);
        JsonNode item = run.path("items").get(0);
        assertThat(item.path("applicationId").asLong()).isEqualTo(id);
        assertThat(item.path("from").asText()).isEqualTo("86.67 分");
        assertThat(item.path("to").asText()).isEqualTo("83.33 分");
        assertThat(item.path("rule").asText()).endsWith("：6.67→3.33");
    }

    @Test
    void an_unreadable_table_is_refused_with_its_reason() {
        Answer answer = start(shipped(FILE).replace("&gt;= 5000", "&gt;= 五千 以上 ("), false);

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void others_may_not_replay_and_no_round_is_no_run() {
        assertThat(visitors.browser("huangdao")
                        .post("/api/models/impact-runs", replay().body(FILE, shipped(FILE), false))
                        .status())
                .isEqualTo(403);
        assertThat(analyst.post(
                                "/api/models/impact-runs",
                                Map.of(
                                        "file", Map.of("name", FILE, "content", shipped(FILE)),
                                        "roundIds", List.of(),
                                        "anonymous", false))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_rounds_to_choose_from_tell_how_many_there_are() {
        past.handedIn(HUANGDAO, List.of(1, 2));

        JsonNode rounds = analyst.get("/api/models/impact-rounds?file=" + FILE).json();

        assertThat(rounds).anySatisfy(round -> {
            assertThat(round.path("year").asInt()).isEqualTo(2018);
            assertThat(round.path("applications").asInt()).isEqualTo(2);
        });
    }

    @Test
    void ten_thousand_applications_are_gone_through_in_one_run() {
        past.handedIn(
                HUANGDAO,
                IntStream.range(0, 10_000).map(i -> 4000 + i % 8000).boxed().toList());
        Duration processors = ReplayVisitor.processorTime();
        long begun = System.nanoTime();

        JsonNode run = finished(start(raised(), false));

        LOG.info(
                "10,000 applications replayed in {} ms, {} ms of processors",
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                ReplayVisitor.processorTime().minus(processors).toMillis());
        assertThat(run.path("done").asInt()).isEqualTo(10_000);
        // 4000 to 11,999 and again 4000 to 5999: those from 5000 to 7999 flip.
        assertThat(run.path("changed").asInt()).isEqualTo(3000 + 1000);
    }

    private Answer start(String content, boolean anonymous) {
        return replay().start(FILE, content, anonymous);
    }

    private JsonNode finished(Answer started) {
        return replay().finished(started);
    }

    private ReplayVisitor replay() {
        return new ReplayVisitor(analyst, past.round());
    }

    private static List<String> values(JsonNode run, String field) {
        return new ArrayList<>(StreamSupport.stream(run.path("items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList());
    }
}
