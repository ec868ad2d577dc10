package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.shenbao.reporting.figures.Histories.DAYS;
import static org.shenbao.reporting.figures.Histories.HUANGDAO;
import static org.shenbao.reporting.figures.Histories.LABELS;
import static org.shenbao.reporting.figures.Histories.PRELIMINARY;
import static org.shenbao.reporting.figures.Histories.RECHECK;
import static org.shenbao.reporting.figures.Histories.TIME;
import static org.shenbao.reporting.figures.Histories.at;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.MapperTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** How applications stood on a day that is past. */
@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class OutcomeMapperTest {

    private static final long ROUND = 99_036;
    private static final Instant NOW = at("29 12:00");

    private final JdbcTemplate sql;
    private final SqlSession session;
    private final Outcomes outcomes;
    private final StageFacts facts = mock(StageFacts.class);
    private final Rounds rounds = mock(Rounds.class);

    OutcomeMapperTest(JdbcTemplate sql, OutcomeMapper mapper, SqlSession session) {
        this.sql = sql;
        this.session = session;
        this.outcomes = new Outcomes(mapper, rounds);
    }

    @BeforeEach
    void a_round_in_which_one_is_awarded_one_rejected_one_runs_and_one_is_a_draft() {
        application("awarded", "notice", "16 09:00", "26 17:00");
        application("rejected", RECHECK, "16 10:00", "25 12:00");
        application(null, PRELIMINARY, "25 09:00", null);
        application(null, "draft", null, null);
    }

    @Test
    void who_is_chosen_counts_on_the_day_of_the_decision() {
        assertThat(outcomes.chosen(asked(16, 22))).isZero();
        assertThat(outcomes.chosen(asked(23, 29))).isEqualTo(1);
        assertThat(outcomes.chosen(asked(null, 25))).isZero();
        assertThat(outcomes.chosen(asked(null, null))).isEqualTo(1);

        Summary summary = new Summary(facts, outcomes, TIME, DAYS);
        ReportQuestion week = asked(23, 29);
        Report report = summary.finish(summary.over(List.of(), week), week);
        assertThat(report.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("awarded", 1));
    }

    @Test
    void what_ended_later_still_ran_and_what_was_submitted_later_was_a_draft() {
        assertThat(outcomes.counts(asked(null, 22)))
                .extracting(Outcomes.Count::outcome, Outcomes.Count::submitted, Outcomes.Count::applications)
                .containsExactlyInAnyOrder(
                        tuple(null, true, 1), tuple(null, true, 1), tuple(null, false, 1), tuple(null, false, 1));
        assertThat(outcomes.counts(asked(null, 25)))
                .extracting(Outcomes.Count::outcome, Outcomes.Count::stage)
                .containsExactlyInAnyOrder(
                        tuple(null, "notice"),
                        tuple("rejected", RECHECK),
                        tuple(null, PRELIMINARY),
                        tuple(null, "draft"));
        assertThat(outcomes.counts(asked(24, 29)))
                .extracting(Outcomes.Count::stage)
                .containsExactly(PRELIMINARY);
    }

    @Test
    void the_applications_of_an_archived_round_are_counted_once_and_those_of_others_every_time() {
        assertThat(outcomes.counts(asked(null, null))).hasSize(4);
        application(null, RECHECK, "26 09:00", null);
        session.clearCache();
        assertThat(outcomes.counts(asked(null, null))).hasSize(5);

        when(rounds.all())
                .thenReturn(List.of(new Round(
                        ROUND, "qingdao-2020", 2027, "", RoundState.ARCHIVED, BigDecimal.ONE, 5, at("01 00:00"), 1)));
        assertThat(outcomes.counts(asked(null, null))).hasSize(5);
        application(null, "site-check", "26 09:00", null);
        session.clearCache();
        assertThat(outcomes.counts(asked(null, null))).hasSize(5);
        assertThat(outcomes.counts(asked(null, 28))).hasSize(6);
    }

    @Test
    void nobody_has_left_a_step_before_reaching_it() {
        Histories histories = new Histories();
        histories.application(1, HUANGDAO, 1).stay(PRELIMINARY, "16 09:00", "24 09:00", "pass");
        histories.application(1, HUANGDAO, 1).stay(RECHECK, "24 09:00", "26 17:00", "pass");
        histories.application(2, HUANGDAO, 1).stay(PRELIMINARY, "16 10:00", "24 10:00", "pass");
        histories.application(2, HUANGDAO, 1).stay(RECHECK, "24 10:00", "25 12:00", "reject");

        for (int day = 16; day <= 29; day++) {
            Funnel funnel = new Funnel(facts, LABELS, outcomes);
            ReportQuestion question = asked(null, day);
            Report report = funnel.finish(funnel.over(histories.facts(), question), question);

            assertThat(report.rows())
                    .allSatisfy(row -> assertThat((Integer) row.getOrDefault("left", 0))
                            .isLessThanOrEqualTo((Integer) row.get("reached")));
            int left = report.rows().stream()
                    .mapToInt(row -> (Integer) row.getOrDefault("left", 0))
                    .sum();
            assertThat(left).as("day %d", day).isEqualTo(day < 25 ? 0 : 1);
        }
    }

    private static ReportQuestion asked(@Nullable Integer from, @Nullable Integer to) {
        ReportFilter filter = new ReportFilter(null, null, null, HUANGDAO, null, day(from), day(to));
        ReportQuestion question = Histories.question(NOW, filter, Map.of());
        return new ReportQuestion(
                filter, question.reader(), question.bodies(), Set.of(ROUND), Map.of(), question.now());
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.of(2026, 11, day);
    }

    private void application(
            @Nullable String outcome, String stage, @Nullable String submitted, @Nullable String ended) {
        sql.update(
                "INSERT INTO project_application (round_id, programme, category, credit_code, org_name, district_body,"
                        + " stage, stage_since, outcome, answers, version, created_by, created_at, updated_at,"
                        + " submitted_at, ended_at) VALUES (?, 'qingdao-2020', 'qd-integration', '91370211MA3DEM0276',"
                        + " '企业', ?, ?, ?, ?, '{}', 0, 'test', ?, ?, ?, ?)",
                ROUND,
                HUANGDAO,
                stage,
                timestamp("14 09:00"),
                outcome,
                timestamp("14 09:00"),
                timestamp("14 09:00"),
                timestamp(submitted),
                timestamp(ended));
    }

    private static @Nullable Timestamp timestamp(@Nullable String dayAndTime) {
        return dayAndTime == null ? null : Timestamp.from(at(dayAndTime));
    }
}
