package org.shenbao.performance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.identity.People;
import org.shenbao.performance.Performance;
import org.shenbao.performance.PerformanceReport;
import org.shenbao.performance.PerformanceStanding;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/applications/{id}/performance-reports")
class PerformanceController {

    private final Performance performance;
    private final People people;

    PerformanceController(Performance performance, People people) {
        this.performance = performance;
        this.people = people;
    }

    /** Empty of everything for a project that owes no report. */
    @GetMapping
    Standing of(@PathVariable long id) {
        return view(performance.of(new ApplicationId(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Standing report(@PathVariable long id, @Valid @RequestBody NewReport report) {
        ApplicationId application = new ApplicationId(id);
        performance.report(application, report.achieved(), Objects.requireNonNullElse(report.evidence(), ""));
        return view(performance.of(application));
    }

    private Standing view(PerformanceStanding standing) {
        return new Standing(
                standing.due(),
                standing.targets(),
                standing.until(),
                standing.reports().stream().map(this::line).toList());
    }

    private Line line(PerformanceReport report) {
        return new Line(
                report.reportNo(),
                report.achieved(),
                report.evidence(),
                people.displayName(report.reportedBy()),
                report.reportedAt());
    }

    /** @param until last second of the time for it */
    record Standing(
            boolean due, @Nullable String targets, @Nullable Instant until, List<Line> reports) {}

    record Line(int reportNo, String achieved, String evidence, String reportedByName, Instant reportedAt) {}

    record NewReport(
            @NotNull(message = "请对照绩效目标逐项填写完成情况。") String achieved,
            @Nullable String evidence) {}
}
