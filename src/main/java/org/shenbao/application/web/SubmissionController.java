package org.shenbao.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Receipts;
import org.shenbao.application.Submissions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing in, handing back, taking back; receipts. */
@RestController
@RequestMapping("/api")
class SubmissionController {

    private final Submissions submissions;
    private final Receipts receipts;

    SubmissionController(Submissions submissions, Receipts receipts) {
        this.submissions = submissions;
        this.receipts = receipts;
    }

    @PostMapping("/applications/{id}/submission")
    @ResponseStatus(HttpStatus.CREATED)
    Receipts.ReceiptView submit(@PathVariable long id, @RequestBody(required = false) @Nullable LastSeen seen) {
        submissions.submit(new ApplicationId(id), seen == null ? null : seen.version());
        return receipts.of(new ApplicationId(id));
    }

    @PostMapping("/applications/{id}/supplement")
    HandedBack handBack(@PathVariable long id, @RequestBody(required = false) @Nullable LastSeen seen) {
        return new HandedBack(submissions.handBack(new ApplicationId(id), seen == null ? null : seen.version()));
    }

    @PostMapping("/applications/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @Valid @RequestBody Withdrawal withdrawal) {
        submissions.withdraw(new ApplicationId(id), withdrawal.reason());
    }

    @GetMapping("/applications/{id}/receipt")
    Receipts.ReceiptView receipt(@PathVariable long id) {
        return receipts.of(new ApplicationId(id));
    }

    @GetMapping(path = "/applications/{id}/receipt.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> receiptPdf(@PathVariable long id) {
        String name = receipts.of(new ApplicationId(id)).number() + ".pdf";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(receipts.pdf(new ApplicationId(id)));
    }

    /** Public: whether a receipt is genuine. */
    @GetMapping("/receipts/{number}")
    Receipts.Verification verify(@PathVariable String number, @RequestParam String digest) {
        return receipts.verify(number, digest);
    }

    /** @param version version that the caller looked at last; a colleague's later change is then not handed in unseen */
    record LastSeen(@Nullable Integer version) {}

    /** @param sha256 digest of the new version of the dossier */
    record HandedBack(String sha256) {}

    record Withdrawal(@NotBlank String reason) {}
}
