package org.shenbao.application.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.MaterialFile;
import org.shenbao.application.Materials;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads. What somebody uploaded never runs on our origin: no sniffing, no scripts, most types only as a download. */
@RestController
@RequestMapping("/api/applications/{id}")
class FileController {

    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /** Types that a browser shows itself, with the policy each needs; its PDF viewer does not start in a sandbox. */
    private static final Map<String, String> SHOWN = Map.of(
            "application/pdf", NOTHING_RUNS + "; object-src 'self'",
            "image/jpeg", NOTHING_RUNS + "; img-src 'self'; sandbox",
            "image/png", NOTHING_RUNS + "; img-src 'self'; sandbox");

    private final Materials materials;

    FileController(Materials materials) {
        this.materials = materials;
    }

    @PostMapping(path = "/materials/{materialId}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MaterialFile add(@PathVariable long id, @PathVariable String materialId, @RequestParam MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            return materials.add(new ApplicationId(id), materialId, name, bytes);
        }
    }

    @GetMapping("/files/{fileId}")
    ResponseEntity<InputStreamResource> get(
            @PathVariable long id, @PathVariable long fileId, HttpServletResponse response) {
        MaterialFile file = materials.readable(new ApplicationId(id), fileId);
        boolean shown = SHOWN.containsKey(file.mediaType());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        // Set, not added: it takes the place of the pages' own policy.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", SHOWN.getOrDefault(file.mediaType(), NOTHING_RUNS + "; sandbox"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new InputStreamResource(materials.content(file)));
    }

    @DeleteMapping("/files/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable long fileId) {
        materials.remove(new ApplicationId(id), fileId);
    }
}
