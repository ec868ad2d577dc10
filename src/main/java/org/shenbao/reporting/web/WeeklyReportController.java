package org.shenbao.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.weekly.WeeklyReport;
import org.shenbao.reporting.weekly.WeeklyReports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers that were made at the end of each week. */
@RestController
@RequestMapping("/api/reports/weekly-papers")
class WeeklyReportController {

    private final WeeklyReports reports;

    WeeklyReportController(WeeklyReports reports) {
        this.reports = reports;
    }

    /**
     * Newest week first, at most 200.
     *
     * @param programme those of its rounds
     * @param round those of one round; all that the caller may read without either
     */
    @GetMapping
    List<WeeklyReport> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Long round) {
        return reports.list(programme, round);
    }

    @GetMapping("/{id:\\d+}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        WeeklyReports.Pages pages = reports.pages(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pages.report().title() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pages.content());
    }
}
