package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.MapperTest;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;

@MapperTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RoundMapperTest {

    private static final Instant TODAY = Instant.parse("2026-11-21T08:00:00Z");

    private final RoundMapper mapper;
    private final ProgrammeLoader loader;
    private final Programmes programmes = Programmes.bundled();

    RoundMapperTest(RoundMapper mapper, ProgrammeMapper programmeMapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.loader = new ProgrammeLoader(programmeMapper, Clock.fixed(TODAY, java.time.ZoneOffset.UTC), transactions);
    }

    @BeforeEach
    void load() {
        loader.afterSingletonsInstantiated();
    }

    private Rounds roundsAt(Instant now) {
        RoundSettings settings = new RoundSettings(new BigDecimal("2000.00"), 5, Map.of());
        return new Rounds(
                mapper,
                programmes,
                settings,
                mock(AuditTrail.class),
                mock(ApplicationEventPublisher.class),
                Clock.fixed(now, java.time.ZoneOffset.UTC));
    }

    @Test
    void the_first_round_is_the_next_one_whose_deadline_lies_ahead() {
        Rounds rounds = roundsAt(TODAY);
        new RoundOpener(rounds, programmes, Clock.fixed(TODAY, java.time.ZoneOffset.UTC))
                .run(new DefaultApplicationArguments());

        assertThat(rounds.open()).hasSize(programmes.all().size());
        assertThat(rounds.open())
                .filteredOn(r -> r.programme().equals("qingdao-2020"))
                .singleElement()
                .satisfies(round -> {
                    assertThat(round.year()).isEqualTo(2027);
                    assertThat(round.title()).isEqualTo("2027年度青岛市工业互联网高质量发展项目申报指南");
                    assertThat(rounds.deadline(round.id())).contains(Instant.parse("2027-10-22T16:00:00Z"));
                });
    }

    @Test
    void a_cut_off_is_extended_with_a_reason_and_only_to_later() {
        Rounds rounds = roundsAt(TODAY);
        long id = rounds.openRound("qingdao-2020", 2027).id();
        Instant until = Instant.parse("2027-10-29T09:00:00Z");

        assertThat(rounds.extend(id, "district-submission-cutoff", until, "台风影响")
                        .valueZh())
                .isEqualTo("2027年10月29日 17:00（已延期）");

        assertThat(rounds.openCutoffs())
                .containsExactly(new Cutoff(id, "district-submission-cutoff", until.plusSeconds(1)));
        assertThatThrownBy(() -> rounds.extend(id, "district-submission-cutoff", until, "重复"))
                .hasMessageContaining("晚于原定时间");
        assertThatThrownBy(() -> rounds.extend(id, "district-submission-cutoff", until.plusSeconds(60), " "))
                .hasMessageContaining("延期理由");
    }

    @Test
    void windows_move_with_the_year_of_the_round() {
        Rounds rounds = roundsAt(TODAY);
        long id = rounds.openRound("qingdao-2020", 2027).id();

        RoundMilestone window = rounds.milestone(id, "integration-investment-window");

        assertThat(window.startsOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(window.endsOn()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(window.valueZh()).isEqualTo("2026年7月1日至2027年6月30日");
        assertThat(rounds.milestone(id, "district-submission-cutoff").valueZh()).isEqualTo("10月22日前");
    }

    @Test
    void a_round_is_open_to_the_end_of_its_last_day_in_China() {
        roundsAt(TODAY).openRound("qingdao-2020", 2027);

        assertThat(roundsAt(Instant.parse("2027-10-22T15:59:59.999Z")).open()).hasSize(1);
        assertThat(roundsAt(Instant.parse("2027-10-22T16:00:00Z")).open()).isEmpty();
    }

    @Test
    void loading_twice_changes_nothing() {
        loader.afterSingletonsInstantiated();

        assertThat(mapper.all()).isEmpty();
    }
}
