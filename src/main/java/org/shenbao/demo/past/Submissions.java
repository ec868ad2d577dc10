package org.shenbao.demo.past;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Random;
import org.shenbao.support.Zones;

/** When enterprises submit: half of them in the last three days, most by day, some in the last hour. */
final class Submissions {

    /** Applicants are given until so many working days before the offices' deadline. */
    private static final int OFFICES_NEED = 16;

    /** Of a hundred submissions, by hour of the day. */
    private static final int[] HOURS = {1, 0, 0, 0, 0, 0, 0, 1, 4, 10, 12, 9, 3, 6, 9, 10, 11, 8, 4, 3, 3, 3, 2, 1};

    private final Instant opensAt;
    private final Instant closesAt;
    private final Random random;

    Submissions(PastRound round, OfficeClock clock, Random random) {
        this.opensAt = round.opensAt();
        this.closesAt =
                clock.before(round.deadline().atZone(Zones.CHINA).toLocalDate(), OFFICES_NEED, LocalTime.of(23, 59));
        this.random = random;
    }

    Instant next() {
        Instant found;
        do {
            int daysBefore = random.nextInt(2) == 0 ? lastDays() : 3 + (int) (-14 * Math.log(1 - random.nextDouble()));
            found = closesAt.atZone(Zones.CHINA)
                    .minusDays(daysBefore)
                    .withHour(hour())
                    .withMinute(random.nextInt(60))
                    .withSecond(random.nextInt(60))
                    .withNano(random.nextInt(1000) * 1_000_000)
                    .toInstant();
        } while (found.isBefore(opensAt) || found.isAfter(closesAt) || (isWeekend(found) && random.nextInt(4) > 0));
        return found;
    }

    private int lastDays() {
        int drawn = random.nextInt(10);
        return drawn < 5 ? 0 : drawn < 8 ? 1 : 2;
    }

    private boolean isWeekend(Instant at) {
        ZonedDateTime day = at.atZone(Zones.CHINA);
        return day.getDayOfWeek().getValue() > 5 && closesAt.isAfter(at.plusSeconds(3 * 86_400));
    }

    private int hour() {
        int drawn = random.nextInt(100);
        int hour = 0;
        while (drawn >= HOURS[hour]) {
            drawn -= HOURS[hour++];
        }
        return hour;
    }
}
