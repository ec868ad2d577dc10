package org.shenbao.reporting.figures;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;

/** A report that names applications: only those that the reader may see, one page of them, or as many as a file holds. */
abstract class ApplicationList extends FactReport {

    static final String APPLICATION = "application";

    static final Column HOLDER = Column.text("office", "当前办理");

    private static final int PAGE = 20;

    /** Rows of a file, which says so when there are more. */
    private static final int MOST = 5000;

    private final StageLabels labels;
    private final Applications applications;
    private final Bodies bodies;

    ApplicationList(StageFacts facts, StageLabels labels, Applications applications, Bodies bodies) {
        super(facts);
        this.labels = labels;
        this.applications = applications;
        this.bodies = bodies;
    }

    /** What there is, first things first. */
    abstract List<Hit> hits(List<RoundFacts> rounds, ReportQuestion question, Period period);

    abstract List<Column> columns(ReportQuestion question);

    abstract String note();

    /** What the report tells of an application beside who it is and where it stands. */
    abstract Row figures(Row row, Hit hit, Period period);

    @Override
    final Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        List<Hit> hits = hits(rounds, question, period);
        StageLabels.Labels stages = labels.of(rounds);
        Optional<Integer> page = question.number("page");
        List<Map<String, Object>> rows = hits.stream()
                .skip(page.map(number -> (number - 1L) * PAGE).orElse(0L))
                .limit(page.isPresent() ? PAGE : MOST)
                .map(hit -> figures(place(hit, stages), hit, period).values())
                .toList();
        return new Report(key(), title(), note(), period.asOf(), columns(question), rows, (long) hits.size());
    }

    private Row place(Hit hit, StageLabels.Labels stages) {
        RoundFacts facts = hit.facts();
        String stage = facts.names().stages().value(facts.stage(hit.row()));
        return new Row()
                .put(APPLICATION, facts.application(hit.row()))
                .put("stage", stage)
                .put("stageName", stages.name(stage))
                .put("nodeName", facts.names().labels().value(facts.nodeName(hit.row())))
                .put("office", hit.withApplicant() ? "申报单位" : holder(facts, hit.row()));
    }

    private String holder(RoundFacts facts, int row) {
        return switch (facts.waitingOn(row)) {
            case Names.APPLICANT -> "申报单位";
            case Names.EXPERT -> "评审专家";
            default ->
                facts.office(row) == RoundFacts.NOTHING
                        ? "主管部门"
                        : bodies.find(facts.names().bodies().value(facts.office(row)))
                                .map(Body::name)
                                .orElse("主管部门");
        };
    }

    /** Names and numbers, in one statement. */
    @Override
    final Report finish(Report report, ReportQuestion question) {
        List<ApplicationId> ids = report.rows().stream()
                .map(row -> new ApplicationId((Long) Objects.requireNonNull(row.get(APPLICATION))))
                .distinct()
                .toList();
        Map<Long, ProjectApplication> known = applications.all(ids).stream()
                .collect(toMap(application -> application.id().value(), Function.identity()));
        List<Map<String, Object>> rows =
                report.rows().stream().map(row -> named(row, known)).toList();
        return new Report(
                report.key(),
                report.title(),
                report.note(),
                report.asOf(),
                report.columns(),
                rows,
                Objects.requireNonNull(report.total()));
    }

    private static Map<String, Object> named(Map<String, Object> row, Map<Long, ProjectApplication> known) {
        ProjectApplication application = known.get((Long) row.get(APPLICATION));
        Map<String, Object> named = new LinkedHashMap<>(row);
        if (application != null) {
            named.put("orgName", application.orgName());
            if (application.number() != null) {
                named.put("number", application.number());
            }
        }
        return named;
    }

    /** Columns of whom it is about and where it stands, with those of the figures behind them. */
    static List<Column> columns(Column... figures) {
        return Stream.concat(
                        Stream.of(
                                Column.code(APPLICATION),
                                Column.text("number", "受理编号"),
                                Column.text("orgName", "申报单位"),
                                Column.code("stage"),
                                Column.text("stageName", "环节"),
                                Column.text("nodeName", "办理事项")),
                        Stream.of(figures))
                .toList();
    }

    /**
     * @param row the stay to tell of
     * @param left milliseconds, {@link RoundFacts#OPEN} while it lasts
     * @param due milliseconds, {@link RoundFacts#NONE} without
     * @param minutes as the question's clock counts
     * @param withApplicant its office waits for a supplement
     */
    record Hit(RoundFacts facts, int row, long entered, long left, long due, int minutes, boolean withApplicant) {

        Instant enteredAt() {
            return Instant.ofEpochMilli(entered);
        }
    }
}
