package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise that a party signs. */
public record Commitment(
        String key,
        String titleZh,
        @Nullable String annexZh,
        List<String> appliesTo,
        String requiredOf,
        @Nullable Predicate requiredWhen,
        List<Point> points,
        List<Field> fields,
        List<Signature> signatures,
        boolean dated,
        @Nullable String origin,
        @Nullable String question) {

    public record Point(int seq, String noteZh) {}

    /** @param kind seal or signature */
    public record Signature(String role, String labelZh, String kind) {}
}
