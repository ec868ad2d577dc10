package org.shenbao.recommendation.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.shenbao.recommendation.Letters;
import org.shenbao.recommendation.PackageReceipts;
import org.shenbao.recommendation.Packages;
import org.shenbao.recommendation.PrintedLetters;
import org.shenbao.recommendation.RecommendationPackage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The papers of a package: always downloads, never shown as a page of this site. */
@RestController
@RequestMapping("/api/packages/{id}")
class PackageFilesController {

    private final Packages packages;
    private final Letters letters;
    private final PrintedLetters printed;
    private final PackageReceipts receipts;
    private final PackageViews views;

    PackageFilesController(
            Packages packages, Letters letters, PrintedLetters printed, PackageReceipts receipts, PackageViews views) {
        this.packages = packages;
        this.letters = letters;
        this.printed = printed;
        this.receipts = receipts;
        this.views = views;
    }

    /** Uploads the stamped scan of the 推荐文件. */
    @PostMapping(path = "/letter", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PackageViews.PackageDetail upload(@PathVariable long id, @RequestPart MultipartFile file) throws IOException {
        letters.upload(id, Objects.requireNonNullElse(file.getOriginalFilename(), "推荐文件.pdf"), file.getBytes());
        return views.detail(packages.get(id));
    }

    @DeleteMapping("/letter")
    PackageViews.PackageDetail remove(@PathVariable long id) {
        letters.remove(id);
        return views.detail(packages.get(id));
    }

    /** The 推荐文件 on file. */
    @GetMapping("/letter")
    ResponseEntity<byte[]> letter(@PathVariable long id) {
        RecommendationPackage found = packages.get(id);
        return download(MediaType.APPLICATION_PDF, "推荐文件.pdf", letters.content(found));
    }

    /** The 推荐文件 as the product prints it, to be stamped. */
    @GetMapping("/letter-draft.pdf")
    ResponseEntity<byte[]> draft(@PathVariable long id) {
        return download(MediaType.APPLICATION_PDF, "推荐文件（待盖章）.pdf", printed.print(packages.get(id)));
    }

    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable long id) {
        return download(MediaType.APPLICATION_PDF, "推荐包上报回执.pdf", receipts.print(packages.get(id)));
    }

    /** The sealed text whose SHA-256 stands on the receipt. */
    @GetMapping("/seal.json")
    ResponseEntity<byte[]> seal(@PathVariable long id) {
        String content = receipts.sealedContent(packages.get(id));
        return download(MediaType.APPLICATION_JSON, "推荐包封存内容.json", content.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> download(MediaType type, String name, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
