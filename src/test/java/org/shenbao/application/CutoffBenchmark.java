package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Closing the 10,000 applications that a legal deadline finds open: our one statement beside the same done one by one.
 * The legal fact has to be recorded within 2 s of the instant.
 */
@MapperTest
class CutoffBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(CutoffBenchmark.class);
    private static final Instant NOW = Instant.parse("2027-10-15T01:02:03.700Z");
    private static final Instant CUTOFF = Instant.parse("2027-10-22T16:00:00Z");
    private static final int OPEN = 10_000;

    private final ApplicationMapper mapper;
    private final JdbcTemplate jdbc;

    CutoffBenchmark(@Autowired ApplicationMapper mapper, @Autowired JdbcTemplate jdbc) {
        this.mapper = mapper;
        this.jdbc = jdbc;
    }

    @Test
    void ten_thousand_applications_are_closed_at_once() {
        open(8);
        open(9);

        long start = System.nanoTime();
        int closed = mapper.close(8, true, "closed-at-deadline", "逾期", CUTOFF);
        List<ApplicationId> told = mapper.closedAt(8, true, "closed-at-deadline", CUTOFF);
        Duration atOnce = Duration.ofNanos(System.nanoTime() - start);
        List<ApplicationId> others = ids(9);
        start = System.nanoTime();
        int ended = others.stream()
                .mapToInt(id -> mapper.end(id, "closed-at-deadline", "逾期", CUTOFF))
                .sum();
        Duration oneByOne = Duration.ofNanos(System.nanoTime() - start);

        assertThat(closed).isEqualTo(OPEN).isEqualTo(ended);
        assertThat(told).hasSize(OPEN);
        LOG.info(
                "cut-off of {} applications: {} ms at once, {} ms one by one, ratio {}",
                OPEN,
                atOnce.toMillis(),
                oneByOne.toMillis(),
                "%.1f".formatted((double) oneByOne.toNanos() / atOnce.toNanos()));
    }

    private List<ApplicationId> ids(long round) {
        return jdbc.query(
                "SELECT id FROM project_application WHERE round_id = ?",
                (row, number) -> new ApplicationId(row.getLong(1)),
                round);
    }

    private void open(long round) {
        Timestamp now = Timestamp.from(NOW);
        jdbc.update("""
                INSERT INTO project_application (round_id, programme, category, credit_code, org_name, district_body,
                  stage, stage_since, answers, version, created_by, created_at, updated_at, submitted_at)
                SELECT ?, 'qingdao-2020', 'qd-integration', '91370211MA3C0ABCXK', '某公司', 'x', 'district-submission',
                  ?, '{}', 1, 'a', ?, ?, ?
                FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i FROM n) a,
                  (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i FROM n) b
                """, round, now, now, now, now);
    }
}
