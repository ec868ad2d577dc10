package org.shenbao.modelling.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** 10,000 applications replayed on two cores. Run by {@code mvn -Pbench verify}. */
@ApplicationTest
class ImpactBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactBenchmark.class);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Visitors visitors;
    private final JdbcTemplate jdbc;

    ImpactBenchmark(Visitors visitors, JdbcTemplate jdbc) {
        this.visitors = visitors;
        this.jdbc = jdbc;
    }

    @Test
    void ten_thousand_applications_take_less_than_half_a_minute() {
        HandedInFixtures past = new HandedInFixtures(jdbc, 2017);
        try {
            past.handedIn(
                    "qd-district-miit.huangdao",
                    IntStream.range(0, 10_000).map(i -> 4000 + i % 8000).boxed().toList());
            ReplayVisitor replay = new ReplayVisitor(visitors.browser("analyst"), past.round());
            Duration processors = ReplayVisitor.processorTime();
            long begun = System.nanoTime();
            JsonNode run = replay.finished(replay.start(HandedInFixtures.FILE, ReplayVisitor.raised(), false));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            LOG.info(
                    "10,000 applications replayed in {} ms, {} ms of processors",
                    took.toMillis(),
                    ReplayVisitor.processorTime().minus(processors).toMillis());
            assertThat(run.path("done").asInt()).isEqualTo(10_000);
            assertThat(took).isLessThan(AT_MOST);
        } finally {
            past.remove();
        }
    }
}
