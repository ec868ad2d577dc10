package org.shenbao.paper.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.shenbao.application.ApplicationId;
import org.shenbao.paper.BoundDossiers;
import org.shenbao.paper.PrintedForms;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The printed papers of an application, always as downloads. */
@RestController
@RequestMapping("/api/applications/{id}")
class PaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PrintedForms forms;
    private final BoundDossiers dossiers;

    PaperController(PrintedForms forms, BoundDossiers dossiers) {
        this.forms = forms;
        this.dossiers = dossiers;
    }

    /** The 申报书, to be edited no more: what was handed in, with the opinions given since. */
    @GetMapping("/form.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        return download(DOCX, forms.docx(new ApplicationId(id)));
    }

    @GetMapping("/form.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return download(MediaType.APPLICATION_PDF, forms.pdf(new ApplicationId(id)));
    }

    /** Everything that was handed in, bound in the notice's order; from disk to the reader, never whole in memory. */
    @GetMapping("/dossier.pdf")
    ResponseEntity<InputStreamResource> dossier(@PathVariable long id) throws IOException {
        BoundDossiers.Bound bound = dossiers.bind(new ApplicationId(id));
        long size = Files.size(bound.file());
        InputStream bytes = Files.newInputStream(bound.file(), StandardOpenOption.DELETE_ON_CLOSE);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(size)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(bound.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(bytes));
    }

    private static ResponseEntity<byte[]> download(MediaType type, PrintedForms.File file) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
