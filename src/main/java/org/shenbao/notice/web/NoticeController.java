package org.shenbao.notice.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.application.ApplicationId;
import org.shenbao.notice.NoticeDesk;
import org.shenbao.notice.NoticeView;
import org.shenbao.notice.Notices;
import org.shenbao.notice.Objections;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices for the office that publishes them. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final NoticeDesk desk;
    private final Notices notices;
    private final Objections objections;

    NoticeController(NoticeDesk desk, Notices notices, Objections objections) {
        this.desk = desk;
        this.notices = notices;
        this.objections = objections;
    }

    @GetMapping
    List<NoticeView.Summary> list() {
        return desk.list();
    }

    @GetMapping("/waiting")
    List<NoticeView.Waiting> waiting() {
        return desk.waiting();
    }

    @GetMapping("/{id}")
    NoticeView get(@PathVariable long id) {
        return desk.get(id);
    }

    @PostMapping
    ResponseEntity<NoticeView> compose(@Valid @RequestBody NewNotice request) {
        Set<ApplicationId> ids =
                request.applicationIds().stream().map(ApplicationId::new).collect(Collectors.toSet());
        long id = notices.compose(request.roundId(), request.category(), ids, request.wording());
        return ResponseEntity.created(URI.create("/api/notices/" + id)).body(desk.get(id));
    }

    @PutMapping("/{id}")
    NoticeView edit(@PathVariable long id, @Valid @RequestBody Edit request) {
        notices.edit(id, request.version(), request.wording());
        return desk.get(id);
    }

    @PostMapping("/{id}/publication")
    NoticeView publish(@PathVariable long id, @RequestBody Publication request) {
        notices.publish(id, request.version());
        return desk.get(id);
    }

    @PostMapping("/{id}/objections/{objectionId}/decision")
    NoticeView decide(
            @PathVariable long id, @PathVariable long objectionId, @Valid @RequestBody ObjectionDecision request) {
        objections.decide(objectionId, request.version(), request.upheld(), request.findings());
        return desk.get(id);
    }

    @PostMapping("/{id}/conclusion")
    NoticeView conclude(@PathVariable long id, @Valid @RequestBody Conclusion request) {
        notices.conclude(id, request.conclusion());
        return desk.get(id);
    }

    record NewNotice(
            long roundId,
            @NotNull String category,
            @NotNull Set<Long> applicationIds,
            @NotNull @Size(max = 200) String title,
            @NotNull @Size(max = 2000) String introduction,
            @NotNull @Size(max = 300) String contact) {

        Notices.Wording wording() {
            return new Notices.Wording(title, introduction, contact);
        }
    }

    record Edit(
            int version,
            @NotNull @Size(max = 200) String title,
            @NotNull @Size(max = 2000) String introduction,
            @NotNull @Size(max = 300) String contact) {

        Notices.Wording wording() {
            return new Notices.Wording(title, introduction, contact);
        }
    }

    record Publication(int version) {}

    record ObjectionDecision(
            int version,
            boolean upheld,
            @NotNull @Size(max = 2000) String findings) {}

    record Conclusion(@NotNull @Size(max = 1000) String conclusion) {}
}
