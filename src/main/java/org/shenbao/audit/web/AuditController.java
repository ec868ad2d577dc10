package org.shenbao.audit.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

    private final AuditReader reader;

    AuditController(AuditReader reader) {
        this.reader = reader;
    }

    @GetMapping
    Page<AuditRow> search(
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
        return reader.search(new AuditFilter(subjectType, subjectId, actor, action, from, until), page, size);
    }

    /** The whole trail, or one subject's chain. */
    @GetMapping("/verification")
    Verification verify(
            @RequestParam(required = false) @Nullable String subjectType,
            @RequestParam(required = false) @Nullable String subjectId) {
        return subjectType == null || subjectId == null ? reader.verifyAll() : reader.verify(subjectType, subjectId);
    }
}
