package org.shenbao.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.Applications;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.MilestonePassed;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.support.MapperTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MapperTest
@RecordApplicationEvents
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({DeadlineFiring.class, Applications.class, Node.class, DeadlineFiringMapperTest.AtTheCutoff.class})
class DeadlineFiringMapperTest {

    private static final Instant EVER = Instant.EPOCH;
    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant CUTOFF = Instant.parse("2027-10-22T16:00:00Z");
    private static final Due DUE = Due.cutoff(7, "district-submission-cutoff", CUTOFF);

    private final DeadlineFiring firing;
    private final DeadlineMapper mapper;
    private final JdbcTemplate jdbc;

    @MockitoBean
    private AuditTrail audit;

    @MockitoBean
    private Reminders reminders;

    @MockitoBean
    private Rounds rounds;

    DeadlineFiringMapperTest(DeadlineFiring firing, DeadlineMapper mapper, JdbcTemplate jdbc) {
        this.firing = firing;
        this.mapper = mapper;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void theRoundIsOneOfQingdao() {
        given(rounds.get(7)).willReturn(aRound("qingdao-2020"));
    }

    @BeforeEach
    void twelveHundredWaitThreeAreDraftsAndTwoWereRecommended() {
        IntStream.range(0, 1200).forEach(i -> insert("district-preliminary-review", true, false));
        IntStream.range(0, 3).forEach(i -> insert("applicant-submission", false, false));
        IntStream.range(0, 2).forEach(i -> insert("city-intake", true, true));
    }

    @Test
    void the_cut_off_closes_what_was_not_recommended_and_nothing_else(ApplicationEvents events) {
        assertThat(firing.fire(DUE)).isTrue();

        assertThat(count("outcome = 'closed-at-deadline'")).isEqualTo(1203);
        assertThat(count("outcome IS NULL")).isEqualTo(2);
        assertThat(mapper.ledger(List.of(7L), EVER, LATER, 1)).singleElement().satisfies(row -> {
            assertThat(row.affected()).isEqualTo(1203);
            assertThat(row.outcome()).isEqualTo("关闭未推荐申报 1200 项，关闭未提交草稿 3 份，停止接收");
            assertThat(row.settledAt()).as("the instances follow").isNull();
        });
        assertThat(events.stream(MilestonePassed.class))
                .containsExactly(new MilestonePassed(7, "district-submission-cutoff", CUTOFF));
    }

    @Test
    void the_ministrys_cut_off_closes_what_the_province_did_not_send_on() {
        given(rounds.get(7)).willReturn(aRound("guangdong-2020"));
        jdbc.update("DELETE FROM project_application");
        insert("ministry-submission", true, true);
        insert("province-selection", true, true);
        insert("ministry-intake", true, true);

        firing.fire(Due.cutoff(7, "ministry-recommendation-cutoff", CUTOFF));

        assertThat(count("outcome = 'closed-at-deadline'")).isEqualTo(2);
        assertThat(count("outcome IS NULL AND stage = 'ministry-intake'")).isEqualTo(1);
    }

    @Test
    void the_applicants_own_cut_off_closes_drafts_only() {
        given(rounds.get(7)).willReturn(aRound("jilin-2020"));

        firing.fire(Due.cutoff(7, "application-cutoff", CUTOFF));

        assertThat(count("outcome = 'closed-at-deadline'")).isEqualTo(3);
    }

    private static Round aRound(String programme) {
        return new Round(7, programme, 2027, "批次", RoundState.OPEN, BigDecimal.TEN, 5, CUTOFF, 0);
    }

    @Test
    void a_second_node_finds_it_done() {
        assertThat(firing.fire(DUE)).isTrue();
        assertThat(firing.fire(DUE)).isFalse();
    }

    @Test
    void nothing_fires_before_its_time() {
        assertThat(firing.fire(Due.cutoff(7, "district-submission-cutoff", CUTOFF.plusSeconds(1))))
                .isFalse();
        assertThat(count("outcome IS NULL")).isEqualTo(1205);
    }

    @Test
    void a_reminder_whose_cut_off_has_come_is_recorded_and_not_sent() {
        assertThat(firing.fire(Due.reminder(7, "district-submission-cutoff", Duration.ofDays(1), CUTOFF)))
                .isTrue();

        assertThat(mapper.ledger(List.of(7L), EVER, LATER, 1).get(0).outcome()).contains("未再发送");
    }

    @Test
    void a_reminder_tells_whoever_holds_something() {
        given(reminders.send(any())).willReturn(4);

        firing.fire(Due.reminder(7, "district-submission-cutoff", Duration.ofDays(1), CUTOFF.plus(Duration.ofDays(1))));

        assertThat(mapper.ledger(List.of(7L), EVER, LATER, 1)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("REMINDER");
            assertThat(row.outcome()).isEqualTo("已提醒 4 个单位");
        });
    }

    private int count(String condition) {
        Integer found = jdbc.queryForObject(
                "SELECT COUNT(*) FROM project_application WHERE round_id = 7 AND " + condition, Integer.class);
        return found == null ? 0 : found;
    }

    private void insert(String stage, boolean submitted, boolean recommended) {
        Timestamp at = Timestamp.from(CUTOFF.minus(Duration.ofDays(9)));
        jdbc.update(
                "INSERT INTO project_application (round_id, programme, category, credit_code, org_name, district_body,"
                        + " stage, stage_since, answers, version, created_by, created_at, updated_at, submitted_at,"
                        + " recommended_at) VALUES (7, 'qingdao-2020', 'qd-integration', '91370211MA3DEM0195', '企业',"
                        + " 'qd-district-miit.huangdao', ?, ?, '{}', 0, 'haizhi', ?, ?, ?, ?)",
                stage,
                at,
                at,
                at,
                submitted ? at : null,
                recommended ? at : null);
    }

    static class AtTheCutoff {
        @Bean
        Responsibilities responsibilities() {
            return Responsibilities.bundled();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(CUTOFF, ZoneOffset.UTC);
        }
    }
}
