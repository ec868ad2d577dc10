package org.shenbao.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shenbao.reporting.Readers;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.Reports;
import org.shenbao.reporting.log.CsvLog;
import org.shenbao.reporting.log.EventLog;
import org.shenbao.reporting.log.XesFile;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Event logs for process mining, written block by block as they are read. */
@RestController
@RequestMapping("/api/reports")
class EventLogController {

    private static final String NAME = "项目申报流转日志";

    private final Reports reports;
    private final Readers readers;
    private final EventLog log;

    EventLogController(Reports reports, Readers readers, EventLog log) {
        this.reports = reports;
        this.readers = readers;
        this.log = log;
    }

    @GetMapping("/log.xes")
    void xes(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        ReportQuestion question = question(asked);
        begin(response, XesFile.MEDIA_TYPE, NAME + ".xes");
        XesFile.write(response.getOutputStream(), NAME, log.traces(question));
    }

    @GetMapping("/log.csv")
    void csv(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
        ReportQuestion question = question(asked);
        begin(response, "text/csv;charset=UTF-8", NAME + ".csv");
        CsvLog.write(response.getOutputStream(), log.traces(question));
    }

    private ReportQuestion question(Asked asked) {
        return reports.question(asked.filter(), readers.current(), Map.of());
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
