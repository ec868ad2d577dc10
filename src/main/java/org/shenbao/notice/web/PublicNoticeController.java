package org.shenbao.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.notice.NoticeState;
import org.shenbao.notice.NoticeView;
import org.shenbao.notice.Objections;
import org.shenbao.notice.PublicNotices;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices for anyone, without signing in. */
@RestController
@RequestMapping("/api/public/notices")
class PublicNoticeController {

    private final PublicNotices notices;
    private final Objections objections;
    private final ObjectionRate rate;

    PublicNoticeController(PublicNotices notices, Objections objections, ObjectionRate rate) {
        this.notices = notices;
        this.objections = objections;
        this.rate = rate;
    }

    /** Running and past notices, newest first. */
    @GetMapping
    List<PublicSummary> list() {
        return notices.list().stream().map(PublicSummary::of).toList();
    }

    @GetMapping("/{id}")
    NoticeView get(@PathVariable long id) {
        return notices.get(id);
    }

    @PostMapping("/{id}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    Filed object(@PathVariable long id, @Valid @RequestBody NewObjection request, HttpServletRequest from) {
        rate.take(from.getRemoteAddr());
        return new Filed(
                objections.file(id, request.itemId(), request.objector(), request.contact(), request.content()));
    }

    record NewObjection(
            long itemId,
            @NotNull @Size(max = 64) String objector,
            @NotNull @Size(max = 100) String contact,
            @NotNull @Size(max = 2000) String content) {}

    /** @param number to ask about the objection */
    record Filed(String number) {}

    /** How many objections there are is the office's to know. */
    record PublicSummary(
            long id,
            String title,
            String bodyName,
            NoticeState state,
            @Nullable Instant publishedAt,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            int items) {

        static PublicSummary of(NoticeView.Summary one) {
            return new PublicSummary(
                    one.id(),
                    one.title(),
                    one.bodyName(),
                    one.state(),
                    one.publishedAt(),
                    one.firstDay(),
                    one.lastDay(),
                    one.items());
        }
    }
}
