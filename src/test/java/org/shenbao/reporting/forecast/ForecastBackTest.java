package org.shenbao.reporting.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.demo.past.PastApplication;
import org.shenbao.demo.past.PastRound;
import org.shenbao.demo.past.PastRound.Manner;
import org.shenbao.demo.past.RoundStoryFixtures;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.Stay;
import org.shenbao.support.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forecasts of rounds that are over, made 20, 10 and 5 working days before their deadline, against what came. */
class ForecastBackTest {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastBackTest.class);
    private static final List<String> PROGRAMMES =
            List.of("qingdao-2020", "guangdong-2020", "jiangsu-2019", "shandong-2020", "jilin-2020");
    private static final long[] SEEDS = {11, 12, 13};
    private static final double[] LOADS = {0.8, 1, 1.6};

    @Test
    void with_an_earlier_round_the_interval_holds_what_came_and_the_error_is_half_of_as_now() {
        for (int days : new int[] {20, 10, 5}) {
            Score score = score(days, true);
            LOG.info("{} working days before, with an earlier round: {}", days, score);
            assertThat(score.coverage()).isBetween(85.0, 100.0);
            assertThat(score.error).isLessThan(score.naive / 2);
            assertThat(score.precision()).isGreaterThan(60);
        }
    }

    @Test
    void without_one_the_last_ten_working_days_can_be_told() {
        for (int days : new int[] {10, 5}) {
            Score score = score(days, false);
            LOG.info("{} working days before, without an earlier round: {}", days, score);
            assertThat(score.coverage()).isBetween(80.0, 100.0);
            assertThat(score.error).isLessThan(score.naive);
        }
        Score early = score(20, false);
        LOG.info("20 working days before, without an earlier round: {}: not shown to anybody", early);
    }

    private static Score score(int daysBefore, boolean seasonal) {
        Score score = new Score();
        for (String programme : PROGRAMMES) {
            List<Stay> earlier = seasonal ? stays(programme, 1, 1) : List.of();
            for (int i = 0; i < SEEDS.length; i++) {
                compare(programme, stays(programme, LOADS[i], SEEDS[i]), earlier, daysBefore, score);
            }
        }
        return score;
    }

    private static void compare(String programme, List<Stay> stays, List<Stay> earlier, int daysBefore, Score score) {
        Instant deadline = round(programme, 1).deadline();
        Instant now = before(deadline, daysBefore);
        Names names = new Names();
        Season season = earlier.isEmpty() ? null : Season.of(RoundFacts.of(names, earlier), RoundStoryFixtures.TIME);
        RoundFacts facts = RoundFacts.of(
                names,
                stays.stream()
                        .filter(stay -> !stay.enteredAt().isAfter(now))
                        .map(stay -> known(stay, now))
                        .toList());
        for (StageForecast one : Forecast.of(facts, season, row -> true, now.toEpochMilli(), RoundStoryFixtures.TIME)
                .told()) {
            String stage = names.stages().value(one.stage());
            Instant due = Instant.ofEpochMilli(one.deadline());
            long came = stays.stream()
                    .filter(stay -> stay.stage().equals(stage))
                    .filter(stay -> !stay.enteredAt().isAfter(due)
                            && requireNonNull(stay.leftAt()).isAfter(due))
                    .count();
            score.add(one, came);
        }
    }

    private static Stay known(Stay stay, Instant now) {
        boolean open = requireNonNull(stay.leftAt()).isAfter(now);
        return !open
                ? stay
                : new Stay(
                        stay.id(),
                        stay.applicationId(),
                        stay.roundId(),
                        stay.programme(),
                        stay.category(),
                        stay.district(),
                        stay.office(),
                        stay.stage(),
                        stay.processKey(),
                        stay.processVersion(),
                        stay.nodeId(),
                        stay.nodeName(),
                        stay.rootKey(),
                        stay.rootVersion(),
                        stay.rootNode(),
                        stay.waitingOn(),
                        stay.enteredAt(),
                        null,
                        stay.dueAt(),
                        null,
                        stay.enteredWork(),
                        null);
    }

    private static Instant before(Instant deadline, int workingDays) {
        LocalDate day = deadline.atZone(Zones.CHINA).toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            left -= RoundStoryFixtures.DAYS.isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(9, 0).atZone(Zones.CHINA).toInstant();
    }

    private static PastRound round(String programme, double load) {
        return RoundStoryFixtures.round(programme, 400, new Manner(1, 1, load));
    }

    private static List<Stay> stays(String programme, double load, long seed) {
        List<Stay> stays = new ArrayList<>();
        for (PastApplication one : RoundStoryFixtures.tell(round(programme, load), seed)) {
            stays.addAll(one.stays());
        }
        return stays;
    }

    private static final class Score {

        private int forecasts;
        private int held;
        private double error;
        private double naive;
        private int alarms;
        private int rightAlarms;
        private int missed;

        void add(StageForecast one, long came) {
            forecasts++;
            held += one.low() <= came && came <= one.high() ? 1 : 0;
            error += Math.abs(one.expected() - came);
            naive += Math.abs(one.open() - came);
            alarms += one.danger() ? 1 : 0;
            rightAlarms += one.danger() && came > 0 ? 1 : 0;
            missed += !one.danger() && came > 0 ? 1 : 0;
        }

        double coverage() {
            return 100.0 * held / forecasts;
        }

        double precision() {
            return 100.0 * rightAlarms / Math.max(1, alarms);
        }

        @Override
        public String toString() {
            return "%d forecasts, the 90 %% interval holds %.0f %%, mean error %.1f (as now %.1f), alarms %d, right %d, missed %d"
                    .formatted(
                            forecasts, coverage(), error / forecasts, naive / forecasts, alarms, rightAlarms, missed);
        }
    }
}
