package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.shenbao.reporting.figures.Histories.DAYS;
import static org.shenbao.reporting.figures.Histories.LABELS;
import static org.shenbao.reporting.figures.Histories.LAOSHAN;
import static org.shenbao.reporting.figures.Histories.SUPPLEMENT;
import static org.shenbao.reporting.figures.Histories.TIME;
import static org.shenbao.reporting.figures.Histories.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.StageFacts;
import org.shenbao.reporting.Stay;

/** For random histories: reports equal what one gets by asking every stay about every other one. */
class RandomHistoriesTest {
    private final StageFacts facts = mock(StageFacts.class);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    static ReportFilter filter(long seed) {
        Random random = new Random(-seed);
        LocalDate from = random.nextBoolean() ? LocalDate.of(2026, 11, 16 + random.nextInt(7)) : null;
        LocalDate to = random.nextBoolean() ? LocalDate.of(2026, 11, 23 + random.nextInt(7)) : null;
        Integer version = random.nextInt(3) == 0 ? 1 : null;
        return new ReportFilter(null, null, null, random.nextInt(3) == 0 ? LAOSHAN : null, version, from, to);
    }

    static ReportQuestion question(long seed, ReportFilter filter) {
        return Histories.question(at("20 10:00").plusSeconds(new Random(seed).nextInt(1_000_000)), filter, Map.of());
    }

    private static List<NaivePass> asked(Histories histories, ReportQuestion question) {
        Integer version = question.filter().version();
        return NaivePass.all(histories.stays).stream()
                .filter(pass -> question.bodies().contains(pass.first().district()))
                .filter(pass -> version == null || pass.last().rootVersion() == version)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void throughput_is_what_a_naive_count_gives(long seed) {
        Histories histories = RandomHistories.of(seed);
        ReportQuestion question = question(seed, filter(seed));
        Period period = Period.of(question);
        Instant at = period.asOf();

        Report report = new Throughput(facts, LABELS, DAYS).over(histories.facts(), question);

        Map<Object, List<NaivePass>> byStage =
                asked(histories, question).stream().collect(Collectors.groupingBy(NaivePass::stage));
        byStage.forEach((stage, passes) -> {
            long arrivals = passes.stream()
                    .filter(p -> holds(period, p.first().enteredAt()))
                    .count();
            long completions =
                    passes.stream().filter(p -> holds(period, p.end())).count();
            long waiting = passes.stream().filter(p -> p.isWithApplicant(at)).count();
            long open = passes.stream().filter(p -> p.isThere(at)).count() - waiting;
            long overdue =
                    passes.stream().filter(p -> p.isThere(at) && p.isLate(at)).count();
            if (arrivals + completions + open + waiting > 0) {
                assertThat(row(report, "stage", stage))
                        .containsEntry("arrivals", (int) arrivals)
                        .containsEntry("completions", (int) completions)
                        .containsEntry("open", (int) open)
                        .containsEntry("overdue", (int) overdue)
                        .containsEntry("waitingApplicant", (int) waiting);
            }
        });
        assertThat(report.rows()).allMatch(row -> byStage.containsKey(row.get("stage")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void times_are_exact(long seed) {
        Histories histories = RandomHistories.of(seed);
        ReportQuestion question = question(seed, filter(seed));
        Period period = Period.of(question);

        Report report = new Times(facts, LABELS, TIME).over(histories.facts(), question);

        Map<Object, List<Integer>> minutes = asked(histories, question).stream()
                .filter(pass -> holds(period, pass.end()) && !pass.stage().equals(SUPPLEMENT))
                .collect(Collectors.groupingBy(
                        NaivePass::stage, Collectors.mapping(NaivePass::workingMinutes, Collectors.toList())));
        assertThat(report.rows()).hasSize(minutes.size());
        minutes.forEach((stage, values) -> assertThat(row(report, "stage", stage))
                .containsEntry("count", values.size())
                .containsEntry("median", percentile(values, 0.5))
                .containsEntry("p75", percentile(values, 0.75))
                .containsEntry("p90", percentile(values, 0.9)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void returns_are_what_a_naive_count_gives(long seed) {
        Histories histories = RandomHistories.of(seed);
        ReportQuestion question = question(seed, filter(seed));
        Period period = Period.of(question);

        Report report = new Rework(facts, LABELS).over(histories.facts(), question);

        Set<Stay> asked = asked(histories, question).stream()
                .flatMap(pass -> pass.stays().stream())
                .collect(Collectors.toSet());
        Map<Object, Long> returns = NaivePass.all(histories.stays).stream()
                .flatMap(pass -> NaivePass.sender(pass.ofApplication(), pass.first()).stream())
                .filter(stay -> asked.contains(stay) && holds(period, stay.leftAt()))
                .collect(Collectors.groupingBy(Stay::stage, Collectors.counting()));
        report.rows()
                .forEach(row -> assertThat((long) number(row, "returns"))
                        .isEqualTo(returns.getOrDefault(row.get("stage"), 0L)));
        assertThat(sum(report, "returns"))
                .isEqualTo(returns.values().stream().mapToInt(Long::intValue).sum());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_summary_counts_an_application_once_under_the_version_it_has_got_to(long seed) {
        Histories histories = RandomHistories.of(seed);
        ReportFilter all = filter(seed);

        for (Integer version : Arrays.asList(null, 1, 2, 3)) {
            ReportFilter filter = new ReportFilter(null, null, null, all.body(), version, all.from(), all.to());
            ReportQuestion question = question(seed, filter);
            Period period = Period.of(question);
            Report report = new Summary(facts, mock(Outcomes.class), TIME, DAYS).over(histories.facts(), question);

            Collection<List<Stay>> lives = lives(histories, question, period.asOf());
            List<List<Stay>> there = lives.stream()
                    .filter(stays -> stays.stream().anyMatch(stay -> NaivePass.covers(stay, period.asOf())))
                    .toList();
            int waiting = (int) there.stream()
                    .filter(stays -> stays.stream()
                            .filter(stay -> NaivePass.covers(stay, period.asOf()))
                            .allMatch(stay -> stay.waitingOn().equals("applicant")))
                    .count();
            assertThat(report.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("applications", (int) lives.stream()
                                    .filter(stays -> holds(period, stays.get(0).enteredAt()))
                                    .count())
                            .containsEntry("open", there.size() - waiting)
                            .containsEntry("waitingApplicant", waiting)
                            .containsEntry("concluded", (int) lives.stream()
                                    .filter(stays -> !there.contains(stays))
                                    .filter(stays -> holds(
                                            period,
                                            stays.stream()
                                                    .map(NaivePass::left)
                                                    .max(Comparator.naturalOrder())
                                                    .orElseThrow()))
                                    .count()));
        }
    }

    /** Stays by application, up to the instant, of those whose latest one has the version that is asked for. */
    private static Collection<List<Stay>> lives(Histories histories, ReportQuestion question, Instant at) {
        Integer version = question.filter().version();
        return histories.stays.stream()
                .filter(stay -> question.bodies().contains(stay.district()))
                .filter(stay -> !stay.enteredAt().isAfter(at))
                .collect(Collectors.groupingBy(Stay::applicationId))
                .values()
                .stream()
                .filter(stays -> version == null || stays.get(stays.size() - 1).rootVersion() == version)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_application_that_came_is_in_one_band_of_the_cumulative_flow(long seed) {
        Histories histories = RandomHistories.of(seed);
        Integer version = seed % 2 == 0 ? null : 2;
        ReportQuestion question = question(seed, new ReportFilter(null, null, null, null, version, null, null));
        List<Stay> asked = lives(histories, question, question.now()).stream()
                .flatMap(List::stream)
                .toList();

        Report report = new CumulativeFlow(facts, LABELS).over(histories.facts(), question);

        report.rows().forEach(row -> {
            Instant end = ((LocalDate) Objects.requireNonNull(row.get("date")))
                    .plusDays(1)
                    .atStartOfDay(org.shenbao.support.Zones.CHINA)
                    .toInstant()
                    .minusMillis(1);
            Instant at = end.isBefore(question.now()) ? end : question.now();
            Map<Object, List<Stay>> began = asked.stream()
                    .filter(stay -> !stay.enteredAt().isAfter(at))
                    .collect(Collectors.groupingBy(Stay::applicationId));
            long done = began.values().stream()
                    .filter(stays -> stays.stream().noneMatch(stay -> NaivePass.covers(stay, at)))
                    .count();
            assertThat(row).containsEntry("done", (int) done);
            Map<String, Long> there = asked.stream()
                    .filter(stay -> NaivePass.covers(stay, at))
                    .map(stay -> stay.stage() + "/" + stay.applicationId())
                    .distinct()
                    .collect(Collectors.groupingBy(key -> key.split("/")[0], Collectors.counting()));
            there.forEach((stage, count) -> assertThat(row).containsEntry("stage:" + stage, count.intValue()));
        });
    }

    private static boolean holds(Period period, @Nullable Instant at) {
        return at != null && !at.equals(Instant.MAX) && !at.equals(Instant.MIN) && period.holds(at.toEpochMilli());
    }

    static int number(Map<String, Object> row, String column) {
        return (Integer) Objects.requireNonNull(row.get(column));
    }

    static int sum(Report report, String figure) {
        return report.rows().stream().mapToInt(row -> number(row, figure)).sum();
    }

    private static Map<String, Object> row(Report report, String column, Object value) {
        return report.rows().stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + value + " in " + report.rows()));
    }

    private static int percentile(List<Integer> values, double p) {
        int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
        double index = p * (sorted.length - 1);
        int below = (int) Math.floor(index);
        int above = Math.min(sorted.length - 1, below + 1);
        return (int) Math.round(sorted[below] + (index - below) * (sorted[above] - sorted[below]));
    }
}
