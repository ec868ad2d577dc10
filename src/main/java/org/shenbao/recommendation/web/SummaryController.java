package org.shenbao.recommendation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Spreadsheet;
import org.shenbao.document.Spreadsheets;
import org.shenbao.document.WordTables;
import org.shenbao.recommendation.Packages;
import org.shenbao.recommendation.RoundSummaries;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 汇总表 in the notice's columns: of one package, of one body or of every body of a round. */
@RestController
@RequestMapping("/api")
class SummaryController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final RoundSummaries summaries;
    private final Packages packages;
    private final Spreadsheets spreadsheets;
    private final WordTables word;

    SummaryController(RoundSummaries summaries, Packages packages, Spreadsheets spreadsheets, WordTables word) {
        this.summaries = summaries;
        this.packages = packages;
        this.spreadsheets = spreadsheets;
        this.word = word;
    }

    /** Rounds and tables that the caller may download. */
    @GetMapping("/summaries")
    List<RoundSummaries.RoundTables> list() {
        return summaries.list();
    }

    /** @param body recommending body; absent for all, with a total first */
    @GetMapping("/summaries/{roundId}/{table}.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable long roundId,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String body) {
        return xlsx(summaries.of(roundId, table, body));
    }

    @GetMapping("/summaries/{roundId}/{table}.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable long roundId,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String body) {
        return docx(summaries.of(roundId, table, body));
    }

    @GetMapping("/packages/{id}/summaries/{table}.xlsx")
    ResponseEntity<byte[]> packageXlsx(@PathVariable long id, @PathVariable String table) {
        return xlsx(List.of(summaries.of(packages.get(id), table)));
    }

    @GetMapping("/packages/{id}/summaries/{table}.docx")
    ResponseEntity<byte[]> packageDocx(@PathVariable long id, @PathVariable String table) {
        return docx(List.of(summaries.of(packages.get(id), table)));
    }

    private ResponseEntity<byte[]> xlsx(List<Spreadsheet> tables) {
        return download(XLSX, tables.get(0).title() + ".xlsx", spreadsheets.write(tables));
    }

    private ResponseEntity<byte[]> docx(List<Spreadsheet> tables) {
        return download(DOCX, tables.get(0).title() + ".docx", word.write(tables));
    }

    private static ResponseEntity<byte[]> download(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
