package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test of the answers: either one operator on one field, or branches of which any or all must hold. */
public record Predicate(
        @Nullable String kind,
        @Nullable String field,
        @Nullable Op op,
        @Nullable Object value,
        @Nullable String unit,
        @Nullable String valueZh,
        @Nullable String branchZh,
        List<Predicate> anyOf,
        List<Predicate> allOf) {}
