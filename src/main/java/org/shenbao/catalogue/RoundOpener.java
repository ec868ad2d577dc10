package org.shenbao.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Year;
import org.shenbao.support.Zones;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the demonstration usable in any year: every programme has a round whose deadline lies ahead. */
@Component
@Profile("demo")
@Order(RoundOpener.ORDER)
public class RoundOpener implements ApplicationRunner {

    /** Demo data comes later than its round. */
    public static final int ORDER = 100;

    /** The samples of the demonstration began some two months ago. */
    private static final Duration OPEN_SINCE = Duration.ofDays(90);

    private final Rounds rounds;
    private final Programmes programmes;
    private final Clock clock;

    RoundOpener(Rounds rounds, Programmes programmes, Clock clock) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        programmes.all().stream()
                .filter(p -> rounds.open().stream().noneMatch(r -> r.programme().equals(p.code())))
                .forEach(p ->
                        rounds.openRound(p.code(), nextYear(p), clock.instant().minus(OPEN_SINCE)));
    }

    /** The first year in which no hard cut-off of the programme has passed yet. */
    int nextYear(Programme programme) {
        int year = Year.now(clock.withZone(Zones.CHINA)).getValue();
        int yearsLater = year - programme.year();
        boolean passed = programme.milestones().stream()
                .filter(m -> m.type().equals("hard-cutoff"))
                .map(Milestone::instant)
                .flatMap(java.util.stream.Stream::ofNullable)
                .map(instant -> instant.plusYears(yearsLater))
                .anyMatch(LocalDateTime.now(clock.withZone(Zones.CHINA))::isAfter);
        return passed ? year + 1 : year;
    }
}
