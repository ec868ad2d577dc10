package org.shenbao.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Milestone;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Quota;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.RoundOffice;
import org.shenbao.catalogue.RoundQuota;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.demo.past.OfficeClock;
import org.shenbao.demo.past.PastApplication;
import org.shenbao.demo.past.PastQuota;
import org.shenbao.demo.past.PastRound;
import org.shenbao.demo.past.PastRound.Manner;
import org.shenbao.demo.past.PastRoute;
import org.shenbao.demo.past.PastRows;
import org.shenbao.demo.past.RoundStory;
import org.shenbao.demo.process.DrawnRoutes;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;
import org.shenbao.support.Zones;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives every programme of the demonstration an earlier round that is over, so that there is something to compare. */
@Component
@Profile("demo")
public class PastRounds {

    private static final int APPLICATIONS = 240;
    private static final Duration OVER_AFTER = Duration.ofDays(100);
    private static final Duration TAKEN_FOR = Duration.ofDays(100);

    private final Rounds rounds;
    private final RoundOffice office;
    private final Programmes programmes;
    private final Bodies bodies;
    private final Responsibilities responsibilities;
    private final OfficeClock hours;
    private final PastRows rows;
    private final Clock clock;

    PastRounds(
            Rounds rounds,
            RoundOffice office,
            Programmes programmes,
            Bodies bodies,
            Responsibilities responsibilities,
            WorkingDays days,
            WorkingTime time,
            JdbcTemplate jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.office = office;
        this.programmes = programmes;
        this.bodies = bodies;
        this.responsibilities = responsibilities;
        this.hours = new OfficeClock(days, time);
        this.rows = new PastRows(jdbc);
        this.clock = clock;
    }

    /** Once: a programme that has an earlier round keeps it. */
    @Transactional
    public void imagine() {
        DrawnRoutes routes = new DrawnRoutes();
        for (Programme programme : programmes.all()) {
            List<Round> known = rounds.all().stream()
                    .filter(round -> round.programme().equals(programme.code()))
                    .toList();
            if (known.size() == 1) {
                imagine(programme, known.get(0).year() - 1, routes);
            }
        }
    }

    private void imagine(Programme programme, int lastYear, DrawnRoutes routes) {
        boolean over = deadline(programme, lastYear).plus(OVER_AFTER).isBefore(clock.instant());
        int year = over ? lastYear : lastYear - 1;
        Instant deadline = deadline(programme, year);
        Round round = archived(programme, year, deadline.minus(TAKEN_FOR));
        PastRound past = plan(programme, round, cutoff(programme, round).orElse(deadline));
        Map<String, PastRoute> drawn = past.categories().stream()
                .collect(toMap(identity(), category -> routes.route(programme.code(), category)));
        List<PastApplication> told = new RoundStory(
                        past,
                        drawn,
                        (stage, district) -> responsibilities.body(programme.code(), stage, district),
                        hours,
                        round.id())
                .tell();
        rows.write(past, rounds.symbol(round), district -> bodies.get(district).regionCode(), told);
    }

    private Round archived(Programme programme, int year, Instant opensAt) {
        Round open = rounds.openRound(programme.code(), year, opensAt.truncatedTo(ChronoUnit.SECONDS));
        Round closed = office.change(open.id(), open.version(), RoundState.CLOSED);
        return office.change(closed.id(), closed.version(), RoundState.ARCHIVED);
    }

    private PastRound plan(Programme programme, Round round, Instant deadline) {
        Map<String, Instant> milestones = new HashMap<>();
        rounds.milestones(round.id()).stream()
                .filter(milestone -> milestone.passesAt() != null)
                .forEach(milestone -> milestones.put(milestone.key(), Objects.requireNonNull(milestone.passesAt())));
        List<String> districts = bodies.all().stream()
                .map(Body::code)
                .filter(body -> responsibilities.local(programme.code(), body).equals(Optional.of(body)))
                .toList();
        return new PastRound(
                round.id(),
                programme.code(),
                programme.leaves().stream().map(Leaf::category).toList(),
                districts,
                round.opensAt(),
                deadline,
                milestones,
                APPLICATIONS,
                List.of(1),
                Manner.USUAL,
                quotas(programme, round));
    }

    /** What nobody could exceed; a limit that the notice only recommends could be. */
    private List<PastQuota> quotas(Programme programme, Round round) {
        Map<String, RoundQuota> set =
                rounds.quotas(round.id()).stream().collect(toMap(RoundQuota::quotaId, identity()));
        List<PastQuota> quotas = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            RoundQuota limit = set.get(quota.id());
            if (quota.scope().equals("recommendation") && limit != null && limit.strict() && limit.maxCount() != null) {
                Set<String> counted = programme.leaves().stream()
                        .filter(leaf -> leaf.isUnder(quota.category()))
                        .map(Leaf::category)
                        .collect(toSet());
                quotas.add(new PastQuota(quota, counted, limit.maxCount()));
            }
        }
        return quotas;
    }

    /** When the offices' recommendation was due, to the second. */
    private Optional<Instant> cutoff(Programme programme, Round round) {
        Set<String> keys = cutoffs(programme).map(Milestone::key).collect(toSet());
        return rounds.milestones(round.id()).stream()
                .filter(milestone -> keys.contains(milestone.key()))
                .map(RoundMilestone::passesAt)
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo);
    }

    private static Stream<Milestone> cutoffs(Programme programme) {
        return programme.milestones().stream()
                .filter(milestone ->
                        milestone.type().equals("hard-cutoff") && !"applicant".equals(milestone.responsible()));
    }

    /** The day after; the end of June where the notice leaves it to the offices. */
    private static Instant deadline(Programme programme, int year) {
        return cutoffs(programme)
                .map(Milestone::instant)
                .flatMap(Stream::ofNullable)
                .map(LocalDateTime::toLocalDate)
                .min(LocalDate::compareTo)
                .map(day -> day.withYear(year))
                .orElse(LocalDate.of(year, 6, 30))
                .plusDays(1)
                .atStartOfDay(Zones.CHINA)
                .toInstant();
    }
}
