package org.shenbao.reporting.web;

import java.nio.charset.StandardCharsets;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.Readers;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFiles;
import org.shenbao.reporting.Reports;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every report as JSON, CSV and workbook, and the diagrams to draw it on. Nothing here writes. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private static final String KEY = "{key:[a-z]+(?:-[a-z]+)*}";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Reports reports;
    private final ReportFiles files;
    private final FilterChoices choices;
    private final Diagrams diagrams;
    private final Readers readers;

    ReportController(Reports reports, ReportFiles files, FilterChoices choices, Diagrams diagrams, Readers readers) {
        this.reports = reports;
        this.files = files;
        this.choices = choices;
        this.diagrams = diagrams;
        this.readers = readers;
    }

    /** What the caller can narrow an answer to. */
    @GetMapping("/filters")
    FilterChoices.Choices filters() {
        return choices.of(readers.current());
    }

    /** @param version a number, or {@code latest} */
    @GetMapping("/diagrams/{processKey}/{version:latest|\\d{1,6}}")
    Diagrams.Diagram diagram(@PathVariable String processKey, @PathVariable String version) {
        readers.current();
        return version.equals("latest")
                ? diagrams.newest(processKey)
                : diagrams.get(processKey, Integer.parseInt(version));
    }

    /** One page of a list, the first unless another is asked for; every other report as a whole. */
    @GetMapping("/" + KEY)
    Report report(@PathVariable String key, @ParameterObject Asked asked, @ParameterObject Options options) {
        return reports.answer(key, asked.filter(), options.onePage());
    }

    @GetMapping("/" + KEY + ".csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String key, @ParameterObject Asked asked, @ParameterObject Options options) {
        Report report = reports.answer(key, asked.filter(), options.allPages());
        return download(report.title() + ".csv", CSV, files.csv(report));
    }

    @GetMapping("/" + KEY + ".xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String key, @ParameterObject Asked asked, @ParameterObject Options options) {
        Report report = reports.answer(key, asked.filter(), options.allPages());
        return download(report.title() + ".xlsx", MediaType.parseMediaType(XLSX), files.xlsx(report));
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
