package org.shenbao.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.SupplementItem.Kind;

/**
 * An office returned the application for correction (退回补正).
 *
 * @param requestedBy username of the official
 * @param answeredAt when the applicant handed it back; absent while it is open
 */
public record SupplementRequest(
        long id,
        ApplicationId applicationId,
        @Nullable String remark,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant answeredAt,
        List<SupplementItem> items) {

    public boolean isOpen() {
        return answeredAt == null;
    }

    public Set<String> fields() {
        return targets(Kind.FIELD);
    }

    public Set<String> materials() {
        return targets(Kind.MATERIAL);
    }

    private Set<String> targets(Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(SupplementItem::target)
                .collect(Collectors.toUnmodifiableSet());
    }
}
