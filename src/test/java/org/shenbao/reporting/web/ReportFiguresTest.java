package org.shenbao.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** A round of its own, of two districts, as each of them, the city and its files tell it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFiguresTest {

    private static final String HUANGDAO = "qd-district-miit.huangdao";
    private static final String LAOSHAN = "qd-district-miit.laoshan";
    private static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    private static final List<String> REPORTS = List.of(
            "throughput",
            "arrivals",
            "times",
            "rework",
            "overdue",
            "due-soon",
            "funnel",
            "offices",
            "regions",
            "experts",
            "cumulative-flow",
            "trend",
            "heatmap",
            "applications",
            "summary",
            "deadlines");

    private final Visitors visitors;
    private final JdbcTemplate sql;
    private final Counter counter = new Counter();
    private long round;

    ReportFiguresTest(Visitors visitors, JdbcTemplate sql, SqlSessionFactory sessions) {
        this.visitors = visitors;
        this.sql = sql;
        sessions.getConfiguration().addInterceptor(counter);
    }

    @BeforeEach
    void a_round_that_is_over() {
        round = insert(
                "INSERT INTO round (programme, round_year, title, state, budget_wan, publicity_working_days, opens_at,"
                        + " version) VALUES ('qingdao-2020', 2003, '旧批次', 'ARCHIVED', 0, 5, ?, 0)",
                Timestamp.from(MONDAY));
        for (int i = 0; i < 3; i++) {
            application(HUANGDAO, "黄岛企业" + i);
            application(LAOSHAN, "=崂山企业" + i);
        }
    }

    @AfterEach
    void as_if_nothing_had_been() {
        sql.update("DELETE FROM stage_stay WHERE round_id = ?", round);
        sql.update("DELETE FROM project_application WHERE round_id = ?", round);
        sql.update("DELETE FROM round WHERE id = ?", round);
    }

    @Test
    void a_city_sees_its_districts_and_a_district_only_itself() {
        assertThat(throughput("leader", "")).containsEntry("arrivals", 6).containsEntry("overdue", 6);
        assertThat(throughput("leader", "&body=" + LAOSHAN)).containsEntry("arrivals", 3);
        assertThat(throughput("huangdao", "")).containsEntry("arrivals", 3);
        assertThat(visitors.script("jinan").get(path("throughput")).json().get("rows"))
                .isEmpty();
        for (String report : REPORTS) {
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
    void a_file_tells_what_the_screen_tells() {
        for (String report : REPORTS) {
            JsonNode json = visitors.script("leader").get(path(report)).json();
            String csv = new String(
                    visitors.script("leader").get(path(report + ".csv")).bytes(), StandardCharsets.UTF_8);
            assertThat(csv.split("\r\n")).as(report).hasSize(json.get("rows").size() + 1);
            for (JsonNode row : json.get("rows")) {
                for (JsonNode column : json.get("columns")) {
                    String type = column.get("type").asText();
                    JsonNode value = row.get(column.get("key").asText());
                    if (value != null
                            && List.of("text", "count", "minutes", "date").contains(type)) {
                        assertThat(csv).as(report).contains(value.asText());
                    }
                }
            }
        }
        assertThat(visitors.script("leader").get(path("overdue.csv")).body()).contains("'=崂山企业0");
    }

    @Test
    void an_answer_takes_as_many_statements_for_many_applications_as_for_few() {
        Map<String, Integer> few = statements();
        for (int i = 0; i < 30; i++) {
            application(HUANGDAO, "又一家");
        }

        assertThat(statements())
                .isEqualTo(few)
                .allSatisfy((report, count) -> assertThat(count).as(report).isLessThanOrEqualTo(12));
    }

    private Map<String, Integer> statements() {
        return REPORTS.stream().collect(java.util.stream.Collectors.toMap(report -> report, report -> {
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
        return "/api/reports/" + report + "?round=" + round;
    }

    private void application(String district, String orgName) {
        Timestamp monday = Timestamp.from(MONDAY);
        long id = insert(
                "INSERT INTO project_application (round_id, programme, category, credit_code, org_name, project_name,"
                        + " district_body, stage, stage_since, answers, version, created_by, created_at, updated_at,"
                        + " submitted_at) VALUES (?, 'qingdao-2020', 'qd-integration', '91370211MA3C0ABCXK', ?, '改造',"
                        + " ?, 'district-preliminary-review', ?, '{}', 1, 'haizhi', ?, ?, ?)",
                round,
                orgName,
                district,
                monday,
                monday,
                monday,
                monday);
        insert(
                "INSERT INTO stage_stay (application_id, round_id, programme, category, district_body, body, stage,"
                        + " definition_key, definition_version, node_id, node_name, root_key, root_version, root_node,"
                        + " activity_instance_id, waiting_on, entered_at, due_at, entered_work) VALUES (?, ?,"
                        + " 'qingdao-2020', 'qd-integration', ?, ?, 'district-preliminary-review', 'qingdao-2020', 1,"
                        + " 'UserTask_PreliminaryReview', '初审申报材料', 'qingdao-2020', 1, 'UserTask_PreliminaryReview',"
                        + " ?, 'office', ?, ?, 0)",
                id,
                round,
                district,
                district,
                "stay-" + id,
                monday,
                Timestamp.from(MONDAY.plusSeconds(3600)));
    }

    private long insert(String statement, Object... values) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.update(
                connection -> {
                    var insert = connection.prepareStatement(statement, new String[] {"id"});
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(i + 1, values[i]);
                    }
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Counts what our mappers ask while a web request runs. */
    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "query",
                    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
    static final class Counter implements Interceptor {

        private final AtomicInteger queries = new AtomicInteger();

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            if (Thread.currentThread().getName().startsWith("http")
                    || Thread.currentThread().getName().contains("exec")) {
                queries.incrementAndGet();
            }
            return invocation.proceed();
        }
    }
}
