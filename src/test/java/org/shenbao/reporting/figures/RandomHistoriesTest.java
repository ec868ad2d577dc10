package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.shenbao.reporting.figures.Histories.BODIES;
import static org.shenbao.reporting.figures.Histories.DAYS;
import static org.shenbao.reporting.figures.Histories.HUANGDAO;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenbao.application.Applications;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.StageFacts;
import org.shenbao.reporting.Stay;

/** For random histories: reports equal what one gets by asking every stay about every other one, and parts add up. */
class RandomHistoriesTest {

    private static final String SHINAN = "qd-district-miit.shinan";

    private final StageFacts facts = mock(StageFacts.class);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static ReportFilter filter(long seed) {
        Random random = new Random(-seed);
        LocalDate from = random.nextBoolean() ? LocalDate.of(2026, 11, 16 + random.nextInt(7)) : null;
        LocalDate to = random.nextBoolean() ? LocalDate.of(2026, 11, 23 + random.nextInt(7)) : null;
        Integer version = random.nextInt(3) == 0 ? 1 : null;
        return new ReportFilter(null, null, null, random.nextInt(3) == 0 ? LAOSHAN : null, version, from, to);
    }

    private static ReportQuestion question(long seed, ReportFilter filter) {
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
    void the_list_behind_a_figure_is_as_long_as_the_figure(long seed) {
        Histories histories = RandomHistories.of(seed);
        ReportQuestion question = question(seed, filter(seed));
        Report stages = new Throughput(facts, LABELS, DAYS).over(histories.facts(), question);
        Report nodes = new Heatmap(facts, mock(Diagrams.class), TIME).over(histories.facts(), question);

        stages.rows().forEach(row -> {
            assertThat(listed(histories, question, "stage", row, "open")).isEqualTo(row.get("open"));
            assertThat(listed(histories, question, "stage", row, "overdue")).isEqualTo(row.get("overdue"));
            assertThat(listed(histories, question, "stage", row, "left")).isEqualTo(row.get("completions"));
            assertThat(listed(histories, question, "stage", row, "applicant")).isEqualTo(row.get("waitingApplicant"));
        });
        nodes.rows().forEach(row -> {
            assertThat(listed(histories, question, "node", row, "open")).isEqualTo(row.get("open"));
            assertThat(listed(histories, question, "node", row, "overdue")).isEqualTo(row.get("overdue"));
        });
    }

    private int listed(
            Histories histories, ReportQuestion question, String place, Map<String, Object> row, String state) {
        Map<String, String> options = Map.of(place, (String) Objects.requireNonNull(row.get(place)), "state", state);
        ReportQuestion list = new ReportQuestion(
                question.filter(), question.reader(), question.bodies(), question.rounds(), options, question.now());
        DrillDown drillDown = new DrillDown(facts, LABELS, mock(Applications.class), BODIES, TIME);
        Report report = drillDown.over(histories.facts(), list);
        assertThat((long) report.rows().size()).isEqualTo(report.total());
        return report.rows().size();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_came_is_what_went_and_what_is_there(long seed) {
        Histories histories = RandomHistories.of(seed);
        Report report = new Throughput(facts, LABELS, DAYS).over(histories.facts(), question(seed, ReportFilter.NONE));

        assertThat(report.rows())
                .allSatisfy(row -> assertThat(number(row, "arrivals"))
                        .isEqualTo(number(row, "completions") + number(row, "open") + number(row, "waitingApplicant")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bodies_add_up_to_the_whole(long seed) {
        Histories histories = RandomHistories.of(seed);
        Report whole = new Throughput(facts, LABELS, DAYS).over(histories.facts(), question(seed, ReportFilter.NONE));

        for (String figure : List.of("arrivals", "completions", "open", "overdue", "dueSoon", "waitingApplicant")) {
            int parts = 0;
            for (String body : List.of(HUANGDAO, LAOSHAN, SHINAN)) {
                parts += sum(
                        new Throughput(facts, LABELS, DAYS)
                                .over(
                                        histories.facts(),
                                        question(seed, new ReportFilter(null, null, null, body, null, null, null))),
                        figure);
            }
            assertThat(parts).as(figure).isEqualTo(sum(whole, figure));
        }
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
    void the_bars_of_a_period_add_up_to_its_figures(long seed) {
        Histories histories = RandomHistories.of(seed);
        ReportQuestion question = question(seed, filter(seed));
        Map<String, String> by = Map.of("by", List.of("day", "week", "month").get((int) (seed % 3)));
        ReportQuestion bars = new ReportQuestion(
                question.filter(), question.reader(), question.bodies(), question.rounds(), by, question.now());

        Report figures = new Throughput(facts, LABELS, DAYS).over(histories.facts(), question);
        Report report = new Arrivals(facts, LABELS).over(histories.facts(), bars);

        figures.rows().forEach(row -> {
            List<Map<String, Object>> ofStage = report.rows().stream()
                    .filter(bar -> Objects.equals(row.get("stage"), bar.get("stage")))
                    .toList();
            assertThat(ofStage.stream().mapToInt(bar -> number(bar, "arrivals")).sum())
                    .isEqualTo(row.get("arrivals"));
            assertThat(ofStage.stream()
                            .mapToInt(bar -> number(bar, "completions"))
                            .sum())
                    .isEqualTo(row.get("completions"));
            assertThat(ofStage.get(ofStage.size() - 1))
                    .containsEntry("open", number(row, "open") + number(row, "waitingApplicant"));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_district_never_sees_anothers_application_nor_a_small_group(long seed) {
        Histories histories = RandomHistories.of(seed);
        ReportQuestion question =
                Histories.question(LAOSHAN, question(seed, ReportFilter.NONE).now(), ReportFilter.NONE, Map.of());
        Set<Object> own = histories.stays.stream()
                .filter(stay -> stay.district().equals(LAOSHAN))
                .map(Stay::applicationId)
                .collect(Collectors.toSet());

        Report list =
                new DrillDown(facts, LABELS, mock(Applications.class), BODIES, TIME).over(histories.facts(), question);
        Report regions = new Regions(facts, BODIES, TIME).over(histories.facts(), question);

        assertThat(own)
                .containsAll(
                        list.rows().stream().map(row -> row.get("application")).toList());
        List<Map<String, Object>> foreign = regions.rows().stream()
                .filter(row -> Boolean.FALSE.equals(row.get("own")))
                .toList();
        assertThat(foreign)
                .hasSizeBetween(0, 2)
                .doesNotHave(new org.assertj.core.api.Condition<>(rows -> rows.size() == 1, "one alone"));
        assertThat(foreign).allSatisfy(row -> {
            assertThat(row).doesNotContainKey("body");
            assertThat((String) Objects.requireNonNull(row.get("name"))).startsWith("其他地区");
            assertThat(number(row, "applications")).isGreaterThanOrEqualTo(5);
            assertThat(number(row, "applications") % 5).isZero();
        });
        assertThat(sum(new Throughput(facts, LABELS, DAYS).over(histories.facts(), question), "arrivals"))
                .isEqualTo(NaivePass.all(histories.stays).stream()
                        .filter(pass -> own.contains(pass.first().applicationId()))
                        .filter(pass -> !pass.first().enteredAt().isAfter(question.now()))
                        .toList()
                        .size());
    }

    @Test
    void some_districts_are_told_of_nameless_ones_and_some_are_not() {
        Set<Boolean> told = seeds().mapToObj(seed -> {
                    ReportQuestion question = Histories.question(
                            LAOSHAN, question(seed, ReportFilter.NONE).now(), ReportFilter.NONE, Map.of());
                    return new Regions(facts, BODIES, TIME)
                            .over(RandomHistories.of(seed).facts(), question).rows().stream()
                                    .anyMatch(row -> Boolean.FALSE.equals(row.get("own")));
                })
                .collect(Collectors.toSet());

        assertThat(told).containsExactlyInAnyOrder(true, false);
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

    private static int number(Map<String, Object> row, String column) {
        return (Integer) Objects.requireNonNull(row.get(column));
    }

    private static int sum(Report report, String figure) {
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
