package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class StageGaugesTest {

    private static final String RUNNING =
            " FROM stage_stay s JOIN round r ON r.id = s.round_id WHERE r.state <> 'ARCHIVED'";

    private final StageFacts facts;
    private final StageGauges gauges;
    private final MeterRegistry registry;
    private final JdbcTemplate jdbc;

    StageGaugesTest(StageFacts facts, StageGauges gauges, MeterRegistry registry, JdbcTemplate jdbc) {
        this.facts = facts;
        this.gauges = gauges;
        this.registry = registry;
        this.jdbc = jdbc;
    }

    @Test
    void the_gauges_of_all_stages_together_say_what_the_table_says() {
        facts.check();
        gauges.refresh();

        assertThat(sum("entered")).isEqualTo(count("SELECT COUNT(*)" + RUNNING));
        assertThat(sum("left")).isEqualTo(count("SELECT COUNT(s.left_at)" + RUNNING));
        assertThat(sum("open")).isEqualTo(sum("entered") - sum("left"));
        assertThat(registry.find("shenbao.stage.open").gauges())
                .allSatisfy(gauge ->
                        assertThat(gauge.getId().getTags()).extracting("key").containsExactly("programme", "stage"));
    }

    private long sum(String name) {
        return (long) registry.find("shenbao.stage." + name).gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
