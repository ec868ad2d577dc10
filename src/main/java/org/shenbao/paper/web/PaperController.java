package org.shenbao.paper.web;

import java.nio.charset.StandardCharsets;
import org.shenbao.application.ApplicationId;
import org.shenbao.paper.ApplicationForms;
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

    private final ApplicationForms forms;

    PaperController(ApplicationForms forms) {
        this.forms = forms;
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

    private static ResponseEntity<byte[]> download(MediaType type, ApplicationForms.File file) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
