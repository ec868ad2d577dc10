package org.shenbao.reporting.forecast;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.demo.past.PastRound;
import org.shenbao.demo.past.PastRound.Manner;
import org.shenbao.demo.past.RoundStoryFixtures;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.Stay;
import org.shenbao.reporting.StayFixtures;
import org.shenbao.support.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forecasts of rounds that are over, made up to 20 working days before their deadline, against what came. */
class ForecastBackTest {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastBackTest.class);
    private static final List<String> PROGRAMMES =
            List.of("qingdao-2020", "guangdong-2020", "jiangsu-2019", "shandong-2020", "jilin-2020");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final long[] SEEDS = {11, 12, 13};
    private static final double[] LOADS = {0.8, 1, 1.6};

    private static final Map<List<Object>, List<Stay>> TOLD = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "20, 09:00, 85, 35",
        "10, 09:00, 85, 30",
        "5, 09:00, 85, 20",
        "10, 15:00, 85, 30",
        "5, 15:00, 85, 20",
        "1, 15:00, 80, 8"
    })
    void with_an_earlier_round_the_interval_holds_what_came_and_the_error_is_small(
            int days, LocalTime at, double coverage, double width) {
        Score score = score(days, at, true, false);
        LOG.info("{} working days before at {}, with an earlier round: {}", days, at, score);
        assertThat(score.coverage()).isBetween(coverage, 100.0);
        assertThat(score.error).isLessThan(score.naive * 0.6);
        assertThat(score.width()).isLessThan(width);
        assertThat(score.precision()).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({"20, 09:00", "10, 15:00", "5, 09:00"})
    void one_district_is_measured_by_what_it_did_itself(int days, LocalTime at) {
        Score score = score(days, at, true, true);
        LOG.info("{} working days before at {}, one district: {}", days, at, score);
        assertThat(score.coverage()).isBetween(85.0, 100.0);
        assertThat(score.error).isLessThan(score.naive);
        assertThat(score.width()).isLessThan(6);
    }

    @Test
    void without_one_the_last_ten_working_days_can_be_told() {
        for (int days : new int[] {10, 5}) {
            Score score = score(days, MORNING, false, false);
            LOG.info("{} working days before, without an earlier round: {}", days, score);
            assertThat(score.coverage()).isBetween(80.0, 100.0);
            assertThat(score.error).isLessThan(score.naive);
            assertThat(score.width()).isLessThan(80);
        }
        Score early = score(20, MORNING, false, false);
        LOG.info("20 working days before, without an earlier round: {}: not shown to anybody", early);
    }

    private static Score score(int daysBefore, LocalTime at, boolean seasonal, boolean ofDistrict) {
        Score score = new Score();
        for (String programme : PROGRAMMES) {
            for (int i = 0; i < SEEDS.length; i++) {
                List<Stay> stays = stays(programme, LOADS[i], SEEDS[i]);
                String district = ofDistrict ? busiest(stays) : null;
                List<Stay> earlier = seasonal ? of(district, stays(programme, 1, 1)) : List.of();
                Instant now = before(round(programme, 1).deadline(), daysBefore, at);
                compare(of(district, stays), earlier, now, score);
            }
        }
        return score;
    }

    private static String busiest(List<Stay> stays) {
        return stays.stream().collect(groupingBy(Stay::district, counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<Stay> of(@Nullable String district, List<Stay> stays) {
        return stays.stream()
                .filter(stay -> district == null || stay.district().equals(district))
                .toList();
    }

    private static void compare(List<Stay> stays, List<Stay> earlier, Instant now, Score score) {
        Names names = new Names();
        Measure measure = earlier.isEmpty()
                ? Measure.NONE
                : new Measure(
                        EarlierRound.of(RoundFacts.of(names, earlier), row -> true, RoundStoryFixtures.TIME),
                        deadlines(earlier));
        RoundFacts facts = RoundFacts.of(
                names,
                stays.stream()
                        .filter(stay -> !stay.enteredAt().isAfter(now))
                        .map(stay -> known(stay, now))
                        .toList());
        for (StageForecast one : Forecast.of(facts, row -> true, measure, now.toEpochMilli(), RoundStoryFixtures.TIME)
                .stages()) {
            String stage = names.stages().value(one.stage());
            Instant due = Instant.ofEpochMilli(one.deadline());
            List<Stay> toDo = stays.stream()
                    .filter(stay -> stay.stage().equals(stage)
                            && !stay.enteredAt().isAfter(due)
                            && requireNonNull(stay.leftAt()).isAfter(now))
                    .toList();
            long came = toDo.stream()
                    .filter(stay -> requireNonNull(stay.leftAt()).isAfter(due))
                    .count();
            score.add(one, came, toDo.size());
        }
    }

    /** The generated rounds all have the same deadlines. */
    private static Map<Long, Long> deadlines(List<Stay> stays) {
        return stays.stream()
                .flatMap(stay -> Stream.ofNullable(stay.dueAt()))
                .map(Instant::toEpochMilli)
                .distinct()
                .collect(toMap(identity(), identity()));
    }

    private static Stay known(Stay stay, Instant now) {
        return requireNonNull(stay.leftAt()).isAfter(now) ? StayFixtures.open(stay) : stay;
    }

    private static Instant before(Instant deadline, int workingDays, LocalTime at) {
        LocalDate day = deadline.atZone(Zones.CHINA).toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            left -= RoundStoryFixtures.DAYS.isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(at).atZone(Zones.CHINA).toInstant();
    }

    private static PastRound round(String programme, double load) {
        return RoundStoryFixtures.round(programme, 400, new Manner(1, 1, load));
    }

    private static List<Stay> stays(String programme, double load, long seed) {
        return TOLD.computeIfAbsent(
                List.of(programme, load, seed),
                asked -> RoundStoryFixtures.tell(round(programme, load), seed).stream()
                        .flatMap(one -> one.stays().stream())
                        .toList());
    }

    private static final class Score {

        private int forecasts;
        private int held;
        private double error;
        private double naive;
        private double width;
        private int alarms;
        private int rightAlarms;
        private int missed;

        void add(StageForecast one, long came, long toDo) {
            boolean serious = came > Outlook.MINOR * toDo;
            forecasts++;
            held += one.low() <= came && came <= one.high() ? 1 : 0;
            error += Math.abs(one.expected() - came);
            naive += Math.abs(one.open() - came);
            width += one.high() - one.low();
            alarms += one.danger() ? 1 : 0;
            rightAlarms += one.danger() && serious ? 1 : 0;
            missed += !one.danger() && serious ? 1 : 0;
        }

        double coverage() {
            return 100.0 * held / forecasts;
        }

        double width() {
            return width / forecasts;
        }

        double precision() {
            return 100.0 * rightAlarms / Math.max(1, alarms);
        }

        @Override
        public String toString() {
            return "%d forecasts, the 90 %% interval holds %.0f %%, mean width %.1f, mean error %.1f (as now %.1f), alarms %d, right %d, missed %d"
                    .formatted(
                            forecasts,
                            coverage(),
                            width(),
                            error / forecasts,
                            naive / forecasts,
                            alarms,
                            rightAlarms,
                            missed);
        }
    }
}
