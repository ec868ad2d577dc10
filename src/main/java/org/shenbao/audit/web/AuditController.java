package org.shenbao.audit.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.ActorNames;
import org.shenbao.audit.AuditFilter;
import org.shenbao.audit.AuditReader;
import org.shenbao.audit.AuditRow;
import org.shenbao.audit.Verification;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int LARGEST_PAGE = 200;
    private static final String STRANGER = "未登录访客";

    private final AuditReader reader;
    private final ActorNames names;

    AuditController(AuditReader reader, ActorNames names) {
        this.reader = reader;
        this.names = names;
    }

    @GetMapping
    Page<NamedRow> search(
            @RequestParam(required = false) @Nullable String subjectType,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            throw InvalidInput.of("size", "页码从 1 起，每页 1 至 " + LARGEST_PAGE + " 条。");
        }
        Page<AuditRow> rows =
                reader.search(new AuditFilter(subjectType, subjectId, actor, action, from, until), page, size);
        Map<String, String> known = names.displayNames(
                rows.items().stream().map(AuditRow::actor).distinct().toList());
        return new Page<>(
                rows.items().stream()
                        .map(row -> new NamedRow(known.getOrDefault(row.actor(), STRANGER), row))
                        .toList(),
                rows.total());
    }

    /** The whole trail, or one subject's chain. */
    @GetMapping("/verification")
    Verification verify(
            @RequestParam(required = false) @Nullable String subjectType,
            @RequestParam(required = false) @Nullable String subjectId) {
        return subjectType == null || subjectId == null ? reader.verifyAll() : reader.verify(subjectType, subjectId);
    }

    /** A row and the name of whoever acted. */
    record NamedRow(String actorName, @JsonUnwrapped AuditRow row) {}
}
