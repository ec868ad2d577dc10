package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.shenbao.reporting.figures.Histories.BODIES;
import static org.shenbao.reporting.figures.Histories.DAYS;
import static org.shenbao.reporting.figures.Histories.HUANGDAO;
import static org.shenbao.reporting.figures.Histories.LABELS;
import static org.shenbao.reporting.figures.Histories.LAOSHAN;
import static org.shenbao.reporting.figures.Histories.TIME;
import static org.shenbao.reporting.figures.RandomHistoriesTest.filter;
import static org.shenbao.reporting.figures.RandomHistoriesTest.number;
import static org.shenbao.reporting.figures.RandomHistoriesTest.question;
import static org.shenbao.reporting.figures.RandomHistoriesTest.sum;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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

/** For random histories: parts add up to the whole, lists are as long as their figures, and nobody sees too much. */
class RandomSumsTest {

    private static final String SHINAN = "qd-district-miit.shinan";

    private final StageFacts facts = mock(StageFacts.class);

    static LongStream seeds() {
        return RandomHistoriesTest.seeds();
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
}
