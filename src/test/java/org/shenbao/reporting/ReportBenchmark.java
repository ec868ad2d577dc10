package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.query.PeriodUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.RecordingSwitch;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Every report over 1,000,000 stays of 196,000 applications on MariaDB while five applications a second flow, against the
 * engine's own answers. Run by {@code mvn -Pbench verify}, alone by {@code mvn -Dquick -Dtest=ReportBenchmark
 * -Dshenbao.test.database=mariadb test}; {@code -Dshenbao.bench.applications=5000} for a small one.
 */
@ApplicationTest
@TestPropertySource(properties = {"shenbao.test=reports", "mybatis.configuration.default-statement-timeout=300"})
@Import(RecordingSwitch.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(named = "shenbao.test.database", matches = "mariadb")
class ReportBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ReportBenchmark.class);

    /** Have a million stays. */
    private static final int MANY = 196_000;

    private static final int APPLICATIONS = Integer.getInteger("shenbao.bench.applications", MANY);
    private static final boolean FULL = APPLICATIONS >= MANY;
    private static final int WARM_UP = 25;
    private static final int QUESTIONS = 60;
    private static final double LIMIT_MILLIS = 300;
    private static final double FASTER = 100;
    private static final double RECORDING_PERCENT = 5;

    private final Visitor leader;
    private final List<ReportSource> sources;
    private final StageFacts facts;
    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final PlatformTransactionManager transactions;
    private final RecordingCost recording;

    ReportBenchmark(
            Visitors visitors,
            List<ReportSource> sources,
            StageFacts facts,
            HistoryService history,
            RepositoryService repository,
            JdbcTemplate jdbc,
            Clock clock,
            PlatformTransactionManager transactions,
            ProcessEngine engine,
            CurrentActor actors,
            Rounds rounds,
            StageStays stays,
            RecordingSwitch recording) {
        this.leader = visitors.browser("leader");
        this.sources = sources;
        this.facts = facts;
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
        this.recording = new RecordingCost(
                engine,
                actors,
                new SubmittedApplications(jdbc, rounds),
                stays,
                recording,
                visitors.browser("huangdao"));
    }

    @Test
    @Order(1)
    void recording_the_facts_costs_a_step_of_the_routing_less_than_5_percent() {
        assertThat(recording(0)).isLessThan(RECORDING_PERCENT);
    }

    @Test
    @Order(2)
    void every_report_answers_within_300_milliseconds_and_throughput_100_times_faster_than_the_engine()
            throws Exception {
        ManyStays many = new ManyStays(jdbc, clock.instant());
        long begun = System.nanoTime();
        many.write(APPLICATIONS);
        many.longAgo();
        facts.check(); // rows were taken away by hand
        Long stays = jdbc.queryForObject("SELECT COUNT(*) FROM stage_stay", Long.class);
        LOG.info("{} stays of {} applications written in {} s", stays, APPLICATIONS, millisSince(begun) / 1000);
        memory(many, stays == null ? 0 : stays);
        double worst = 0;
        double throughput;
        try (FlowingStays flow = new FlowingStays(jdbc, transactions, many.running())) {
            flow.start();
            answers("session", "/api/session");
            for (ReportSource source : sources) {
                worst = Math.max(worst, answers(source.key(), path(source.key(), ""))[1]);
                worst = Math.max(worst, answers(source.key(), path(source.key(), "&round=" + many.running()))[1]);
            }
            throughput = answers("throughput", path("throughput", ""))[0];
            LOG.info("{} steps flowed meanwhile", flow.steps());
        }
        fresh(many.running());
        double ratio = engine() / throughput;
        LOG.info(
                "| slowest report p95 {} ms | engine's report API / throughput {} |",
                Math.round(worst),
                Math.round(ratio));
        double cost = recording(stays == null ? 0 : stays);
        if (FULL) {
            assertThat(cost).isLessThan(RECORDING_PERCENT);
            assertThat(worst).isLessThan(LIMIT_MILLIS);
            assertThat(ratio).isGreaterThan(FASTER);
        }
    }

    /** @return percent of the engine's command alone; of the request with which an officer takes the step it is told, too */
    private double recording(long stays) {
        double command = recording.percent(RecordingCost.Step.COMMAND);
        double request = recording.percent(RecordingCost.Step.REQUEST);
        LOG.info(
                "| recording behind {} stays | {} % of the engine's command | {} % of an officer's request |",
                stays, String.format(Locale.ROOT, "%.1f", command), String.format(Locale.ROOT, "%.1f", request));
        return command;
    }

    private void memory(ManyStays many, long stays) {
        long before = used();
        long begun = System.nanoTime();
        int rows = facts.read(
                many.rounds(), all -> all.stream().mapToInt(RoundFacts::size).sum());
        double took = millisSince(begun);
        LOG.info("{} of {} stays in memory after {} ms: {} MB", rows, stays, Math.round(took), (used() - before) >> 20);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String path(String key, String filter) {
        return "/api/reports/" + key + "?programme=" + ManyStays.PROGRAMME + filter + options(key);
    }

    /** @return p50 and p95 in milliseconds over HTTP */
    private double[] answers(String key, String path) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < WARM_UP + QUESTIONS; i++) {
            long begun = System.nanoTime();
            int status = leader.get(path).status();
            assertThat(status).as(path).isEqualTo(200);
            if (i >= WARM_UP) {
                all.add(millisSince(begun));
            }
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] quantiles = {sorted[QUESTIONS / 2], sorted[QUESTIONS * 95 / 100]};
        LOG.info(
                "| {} | {} | p50 {} ms | p95 {} ms |",
                key,
                path.contains("round=") ? "one round" : "all rounds",
                Math.round(quantiles[0]),
                Math.round(quantiles[1]));
        return quantiles;
    }

    private static String options(String key) {
        return key.equals("heatmap") ? "&process=" + ManyStays.PROGRAMME : "";
    }

    /** A step that was committed before the question is in the answer. */
    private void fresh(long round) {
        FlowingStays single = new FlowingStays(jdbc, transactions, round);
        String path = "/api/reports/throughput?programme=" + ManyStays.PROGRAMME + "&round=" + round;
        for (int i = 0; i < 10; i++) {
            long before = arrivals(leader.get(path).json());
            single.enter("fresh-" + i, -1_000_000 - i);
            assertThat(arrivals(leader.get(path).json())).isEqualTo(before + 1);
        }
        LOG.info("ten of ten steps were in the answer asked right after their commit");
    }

    private static long arrivals(JsonNode report) {
        long sum = 0;
        for (JsonNode row : report.path("rows")) {
            sum += row.path("arrivals").asLong();
        }
        return sum;
    }

    /** @return milliseconds of the fastest of the engine's own ways to the same answer */
    private double engine() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ManyStays.PROGRAMME)
                .latestVersion()
                .singleResult()
                .getId();
        double duration = time(
                "HistoricTaskInstanceReport duration by month",
                () -> history.createHistoricTaskInstanceReport().duration(PeriodUnit.MONTH));
        double count = time(
                "HistoricTaskInstanceReport count by task",
                () -> history.createHistoricTaskInstanceReport().countByTaskName());
        double activities = time(
                "HistoricActivityStatistics",
                () -> history.createHistoricActivityStatisticsQuery(definition)
                        .includeFinished()
                        .includeCanceled()
                        .list());
        double sql = time(
                "native SQL over ACT_HI_ACTINST",
                () -> jdbc.queryForList(
                        "SELECT ACT_ID_, YEAR(START_TIME_), MONTH(START_TIME_), COUNT(*), SUM(END_TIME_ IS NULL), AVG(DURATION_)"
                                + " FROM ACT_HI_ACTINST WHERE PROC_DEF_KEY_ = ? GROUP BY ACT_ID_, YEAR(START_TIME_), MONTH(START_TIME_)",
                        ManyStays.PROGRAMME));
        LOG.info(
                "the fastest single query of the engine: {} ms",
                Math.round(Math.min(Math.min(duration, count), Math.min(activities, sql))));
        // Arrivals, completions and what is open by stage need the activity statistics: tasks alone leave out what
        // waits for messages.
        return Math.min(activities, sql);
    }

    private static double time(String what, Runnable query) {
        double[] millis = new double[3];
        for (int i = 0; i < millis.length; i++) {
            long begun = System.nanoTime();
            query.run();
            millis[i] = millisSince(begun);
        }
        Arrays.sort(millis);
        LOG.info("| engine: {} | {} ms |", what, Math.round(millis[1]));
        return millis[1];
    }

    static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
