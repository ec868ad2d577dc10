package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit on how many applications a body may recommend or select.
 *
 * @param scope recommendation or selection
 * @param body code of the body that is limited
 * @param category node of the category tree that it counts
 * @param per what it is counted for: programme, jurisdiction or body
 * @param jurisdictions key of the list that {@code jurisdictionCodes} are from
 * @param strict false where the notice says 一般
 * @param exempt applications that do not count
 */
public record Quota(
        String id,
        String scope,
        String nameZh,
        String body,
        String category,
        String per,
        @Nullable String jurisdictions,
        List<String> jurisdictionCodes,
        @Nullable Integer min,
        @Nullable Integer max,
        String unit,
        boolean strict,
        @Nullable Predicate exempt,
        @Nullable String origin,
        @Nullable String question,
        String noteZh,
        String sourceRef) {}
