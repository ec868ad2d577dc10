package org.shenbao.reporting.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shenbao.reporting.ReportSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Visitors;
import org.shenbao.support.Zones;
import org.springframework.jdbc.core.JdbcTemplate;

/** A round of its own, of two districts, as each of them, the city and its files tell it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFiguresTest {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Zones.CHINA);
    private static final String HUANGDAO = "qd-district-miit.huangdao";
    private static final String LAOSHAN = "qd-district-miit.laoshan";
    private final Visitors visitors;
    private final JdbcTemplate sql;
    private final Counter counter = new Counter();
    private final List<String> reports;
    private OwnRound round;

    ReportFiguresTest(Visitors visitors, JdbcTemplate sql, SqlSessionFactory sessions, List<ReportSource> sources) {
        this.visitors = visitors;
        this.sql = sql;
        this.reports = sources.stream().map(ReportSource::key).sorted().toList();
        sessions.getConfiguration().addInterceptor(counter);
    }

    @BeforeEach
    void a_round_that_is_over() {
        round = OwnRound.archived(sql);
        for (int i = 0; i < 3; i++) {
            round.application(HUANGDAO, "黄岛企业" + i);
            round.application(LAOSHAN, "=崂山企业" + i);
        }
    }

    @AfterEach
    void as_if_nothing_had_been() {
        round.remove();
    }

    @AfterAll
    void counts_no_more() {
        counter.counts.set(false);
    }

    @Test
    void a_city_sees_its_districts_and_a_district_only_itself() {
        assertThat(throughput("leader", "")).containsEntry("arrivals", 6).containsEntry("overdue", 6);
        assertThat(throughput("leader", "&body=" + LAOSHAN)).containsEntry("arrivals", 3);
        assertThat(throughput("huangdao", "")).containsEntry("arrivals", 3);
        assertThat(visitors.script("jinan").get(path("throughput")).json().get("rows"))
                .isEmpty();
        for (String report : reports) {
            String told = visitors.script("huangdao").get(path(report)).body()
                    + visitors.script("huangdao").get(path(report + ".csv")).body();
            assertThat(told).as(report).doesNotContain("崂山", LAOSHAN);
        }
        assertThat(visitors.script("huangdao").get(path("overdue")).body()).contains("黄岛企业0");
    }

    @Test
    void figures_and_names_come_together() {
        JsonNode summary =
                visitors.script("analyst").get(path("summary")).json().at("/rows/0");
        assertThat(summary.get("applications").asInt()).isEqualTo(6);
        assertThat(summary.get("open").asInt()).isEqualTo(6);
        assertThat(summary.get("awarded").asInt()).isZero();

        JsonNode funnel = visitors.script("analyst").get(path("funnel")).json().get("rows");
        assertThat(funnel.findValuesAsText("stepName"))
                .startsWith("填报", "提交", "区市初审")
                .endsWith("获奖补或列入名单");
        assertThat(funnel.findValuesAsText("reached")).containsExactly("6", "6", "6", "0");

        JsonNode page = visitors.script("analyst")
                .get(path("applications") + "&page=1&state=open&stage=district-preliminary-review")
                .json();
        assertThat(page.get("total").asInt()).isEqualTo(6);
        assertThat(page.at("/rows/0/office").asText()).endsWith("工业和信息化局");
        assertThat(visitors.script("analyst")
                        .get(path("heatmap"))
                        .json()
                        .at("/rows/0/nodeName")
                        .asText())
                .isEqualTo("初审申报材料");
    }

    @Test
    void a_file_tells_what_the_screen_tells_cell_by_cell() {
        String friday = "&to=2026-11-20";
        for (String report : reports) {
            JsonNode json = visitors.script("leader").get(path(report) + friday).json();
            List<List<String>> lines = CsvLines.of(visitors.script("leader")
                    .get(path(report + ".csv") + friday)
                    .body());
            List<JsonNode> columns = new ArrayList<>();
            json.get("columns").forEach(columns::add);
            columns.removeIf(column -> column.get("type").asText().equals("code"));

            assertThat(lines).as(report).hasSize(json.get("rows").size() + 1);
            assertThat(lines.get(0)).as(report).hasSameSizeAs(columns);
            for (int i = 1; i < lines.size(); i++) {
                JsonNode row = json.get("rows").get(i - 1);
                assertThat(lines.get(i))
                        .as(report + ", line " + i)
                        .isEqualTo(columns.stream()
                                .map(column -> printed(row.get(column.get("key").asText()), column))
                                .toList());
            }
        }
        assertThat(visitors.script("leader").get(path("overdue.csv")).body()).contains("'=崂山企业0");
    }

    private static String printed(@Nullable JsonNode value, JsonNode column) {
        if (value == null) {
            return "";
        }
        if (column.get("type").asText().equals("instant")) {
            return MINUTE.format(Instant.parse(value.asText()));
        }
        return value.asText().startsWith("=") ? "'" + value.asText() : value.asText();
    }

    @Test
    void a_list_comes_by_pages_on_screen_and_as_a_whole_in_a_file() {
        for (int i = 0; i < 19; i++) {
            round.application(HUANGDAO, "又一家");
        }

        JsonNode first = visitors.script("leader").get(path("overdue")).json();
        assertThat(first.get("rows")).hasSize(20);
        assertThat(first.get("total").asInt()).isEqualTo(25);
        assertThat(visitors.script("leader")
                        .get(path("overdue") + "&page=2")
                        .json()
                        .get("rows"))
                .hasSize(5);
        assertThat(CsvLines.of(visitors.script("leader")
                        .get(path("overdue.csv") + "&page=2")
                        .body()))
                .hasSize(26);
        assertThat(visitors.script("leader").get(path("overdue") + "&page=0").status())
                .isEqualTo(422);
    }

    @Test
    void an_answer_takes_as_many_statements_for_many_applications_as_for_few() {
        Map<String, Integer> few = statements();
        for (int i = 0; i < 30; i++) {
            round.application(HUANGDAO, "又一家");
        }

        assertThat(statements())
                .isEqualTo(few)
                .allSatisfy((report, count) -> assertThat(count).as(report).isBetween(1, 12));
    }

    private Map<String, Integer> statements() {
        counter.counts.set(true);
        return reports.stream().collect(toMap(report -> report, report -> {
            assertThat(visitors.script("leader").get(path(report)).status()).isEqualTo(200);
            counter.queries.set(0);
            visitors.script("leader").get(path(report));
            return counter.queries.get();
        }));
    }

    private Map<String, Integer> throughput(String username, String more) {
        JsonNode row =
                visitors.script(username).get(path("throughput") + more).json().at("/rows/0");
        return Map.of(
                "arrivals", row.get("arrivals").asInt(),
                "overdue", row.get("overdue").asInt());
    }

    private String path(String report) {
        return "/api/reports/" + report + "?round=" + round.id();
    }

    /** Counts what our mappers ask while a web request runs. */
    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "query",
                    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
    static final class Counter implements Interceptor {

        private final AtomicInteger queries = new AtomicInteger();
        private final AtomicBoolean counts = new AtomicBoolean();

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            if (counts.get() && Thread.currentThread().getName().contains("-exec-")) {
                queries.incrementAndGet();
            }
            return invocation.proceed();
        }
    }
}
