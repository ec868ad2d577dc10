package org.shenbao.rounds.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.shenbao.application.PriorProject;
import org.shenbao.application.PriorProjects;
import org.shenbao.catalogue.RoundAttachment;
import org.shenbao.catalogue.RoundOffice;
import org.shenbao.catalogue.Rounds;
import org.shenbao.rounds.IssuingDesk;
import org.shenbao.rounds.web.RoundViews.Detail;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Page;
import org.shenbao.support.Sha256;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A round's files and the lists that its office imports. Files are always downloads, never pages of this site. */
@RestController
class RoundFilesController {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final Map<String, String> TYPES = Map.of(
            "pdf", MediaType.APPLICATION_PDF_VALUE,
            "doc", "application/msword",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xls", "application/vnd.ms-excel",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "zip", "application/zip");

    private final Rounds rounds;
    private final RoundOffice office;
    private final PriorProjects projects;
    private final IssuingDesk desk;
    private final RoundViews views;
    private final CurrentActor actors;
    private final Clock clock;

    RoundFilesController(
            Rounds rounds,
            RoundOffice office,
            PriorProjects projects,
            IssuingDesk desk,
            RoundViews views,
            CurrentActor actors,
            Clock clock) {
        this.rounds = rounds;
        this.office = office;
        this.projects = projects;
        this.desk = desk;
        this.views = views;
        this.actors = actors;
        this.clock = clock;
    }

    @PostMapping(path = "/api/office/rounds/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Detail attach(@PathVariable long id, @RequestParam RoundAttachment.Kind kind, @RequestPart MultipartFile file)
            throws IOException {
        desk.editable(id);
        String name =
                Objects.requireNonNullElse(file.getOriginalFilename(), "附件").replaceAll("[/\\\\\\p{Cntrl}]", "_");
        byte[] content = file.getBytes();
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || content.length == 0 || content.length > LARGEST || name.length() > 200) {
            throw InvalidInput.of("file", "请上传不超过 20 MB 的 PDF、Word、Excel 或 ZIP 文件。");
        }
        office.attach(
                new RoundAttachment(
                        0,
                        id,
                        kind,
                        name,
                        type,
                        content.length,
                        Sha256.hex(content),
                        actors.get().username(),
                        clock.instant()),
                content);
        return views.detail(rounds.get(id));
    }

    @DeleteMapping("/api/office/rounds/{id}/files/{file}")
    Detail detach(@PathVariable long id, @PathVariable long file) {
        desk.editable(id);
        office.detach(id, file);
        return views.detail(rounds.get(id));
    }

    /** Files of a round, for everybody. */
    @GetMapping("/api/rounds/{id}/files")
    List<PublicFile> files(@PathVariable long id) {
        return office.attachments(id).stream()
                .map(file -> new PublicFile(file.id(), file.kind().nameZh(), file.fileName(), file.sizeBytes()))
                .toList();
    }

    @GetMapping("/api/rounds/{id}/files/{file}")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable long file) {
        RoundAttachment found = office.attachments(id).stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .orElseThrow(() -> new NotFound("附件"));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(found.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(office.content(id, file));
    }

    /** Imports a list from xlsx: all of it, or nothing. */
    @PostMapping(path = "/api/office/rounds/{id}/lists/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Imported take(@PathVariable long id, @PathVariable PriorProject.Kind kind, @RequestPart MultipartFile file)
            throws IOException {
        desk.editable(id);
        if (file.getSize() > LARGEST) {
            throw InvalidInput.of("file", "名单文件不超过 20 MB。");
        }
        return new Imported(projects.take(id, kind, file.getInputStream()));
    }

    @GetMapping("/api/office/rounds/{id}/lists/{kind}")
    Page<PriorProject> entries(
            @PathVariable long id,
            @PathVariable PriorProject.Kind kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        desk.editable(id);
        if (page < 1 || size < 1 || size > 200) {
            throw InvalidInput.of("size", "页码从 1 起，每页 1 至 200 条。");
        }
        return projects.list(id, kind, page, size);
    }

    @DeleteMapping("/api/office/rounds/{id}/lists/{entry}")
    void remove(@PathVariable long id, @PathVariable long entry) {
        desk.editable(id);
        projects.remove(id, entry);
    }

    /** Units that must apply and have not. */
    @GetMapping("/api/office/rounds/{id}/missing")
    List<PriorProject> missing(@PathVariable long id) {
        desk.editable(id);
        return projects.missing(id);
    }

    record PublicFile(long id, String kindName, String fileName, long size) {}

    /** @param added 条: new entries */
    record Imported(int added) {}
}
