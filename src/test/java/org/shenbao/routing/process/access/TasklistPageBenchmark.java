package org.shenbao.routing.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.Groups;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A page of Tasklist while 20,000 tasks are open, as its own browser code asks for it: the list with its names, and the count. */
@ApplicationTest
@TestPropertySource(properties = "shenbao.test=tasklist-page")
@DirtiesContext
class TasklistPageBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(TasklistPageBenchmark.class);
    private static final int OPEN_TASKS = 20_000;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 40;
    private static final double LIMIT_MILLIS = 300;
    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");

    private final Visitor.Visitors visitors;
    private final String database;

    TasklistPageBenchmark(
            Visitor.Visitors visitors,
            RepositoryService repository,
            RuntimeService runtime,
            JdbcTemplate jdbc,
            Bodies bodies,
            Clock clock) {
        this.visitors = visitors;
        this.database = System.getProperty("shenbao.test.database", "h2");
        Long open = jdbc.queryForObject("SELECT COUNT(*) FROM ACT_RU_TASK", Long.class);
        if (open == null || open < OPEN_TASKS) {
            repository
                    .createDeployment()
                    .addInputStream(
                            "many.bpmn",
                            new ByteArrayInputStream(EngineDoorsTest.MODEL.getBytes(StandardCharsets.UTF_8)))
                    .deploy();
            String instance = runtime.startProcessInstanceByKey(
                            "doors-test", Map.of("districtBody", "qd-city-miit", "roundId", 1L))
                    .getId();
            List<String> groups = bodies.all().stream()
                    .filter(body -> body.code().startsWith("qd-"))
                    .map(body -> Groups.officers(body.code()))
                    .toList();
            new ManyTasks(jdbc, clock.instant()).multiply(instance, OPEN_TASKS, groups);
        }
    }

    @ParameterizedTest
    @CsvSource({"huangdao, 待办", "huangdao, 即将到期", "huangdao, 已超期", "huangdao, 已退回", "city, 待办", "chengyang, 待办"})
    void a_page_stays_under_300_milliseconds(String username, String list) {
        Visitor officer = visitors.browser(username);
        String token = token(officer);
        String filter = filter(officer, list);
        millis(officer, token, filter, WARM_UP);

        double[] millis = millis(officer, token, filter, ROUNDS);
        double median = millis[ROUNDS / 2];
        double p95 = millis[ROUNDS * 95 / 100];
        boolean busy = machineIsBusy();

        LOG.info(
                "Tasklist page, {} open tasks, {} of {}, {}: median {} ms, p95 {} ms{}",
                OPEN_TASKS,
                list,
                username,
                database,
                Math.round(median),
                Math.round(p95),
                busy ? " on a busy machine" : "");
        assertThat(busy ? median : p95).isLessThan(LIMIT_MILLIS);
    }

    /** With more work than processors one page in twenty waits for others, however cheap it is: there the median counts. */
    private static boolean machineIsBusy() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() > 1.5 * machine.getAvailableProcessors();
    }

    /** Sorted. */
    private static double[] millis(Visitor officer, String token, String filter, int rounds) {
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            Answer page = page(officer, token, filter);
            millis[i] = (System.nanoTime() - start) / 1e6;
            assertThat(page.status()).isEqualTo(200);
        }
        Arrays.sort(millis);
        return millis;
    }

    @Test
    void the_list_holds_ones_own_and_nothing_else() {
        Visitor officer = visitors.browser("huangdao");

        JsonNode page = page(officer, token(officer), filter(officer, "待办")).json();

        assertThat(page.get("count").asInt()).isBetween(OPEN_TASKS / 20, OPEN_TASKS / 5);
        assertThat(page.get("_embedded").get("task")).hasSize(15);
    }

    /** What Tasklist sends: sorted, fifteen rows, as HAL with the count and the names of definitions and people. */
    private static Answer page(Visitor officer, String token, String filter) {
        return officer.send(
                "/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=15",
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(
                                "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"processVariables\":[],"
                                        + "\"taskVariables\":[],\"caseInstanceVariables\":[]}"))
                        .header("Accept", "application/hal+json")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token));
    }

    private static String filter(Visitor officer, String list) {
        JsonNode filters = officer.get("/camunda/api/engine/engine/default/filter?maxResults=20")
                .json();
        return Stream.iterate(0, i -> i + 1)
                .limit(filters.size())
                .map(filters::get)
                .filter(filter -> filter.get("name").asText().equals(list))
                .map(filter -> filter.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String token(Visitor visitor) {
        return visitor.visit("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie").stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
