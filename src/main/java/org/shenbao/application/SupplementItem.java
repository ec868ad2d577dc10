package org.shenbao.application;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an office wants corrected.
 *
 * @param target field key or material id
 * @param remark what is wrong with it
 */
public record SupplementItem(
        Kind kind, String target, @Nullable String remark) {

    public enum Kind {
        FIELD,
        MATERIAL
    }

    public static SupplementItem field(String key, @Nullable String remark) {
        return new SupplementItem(Kind.FIELD, key, remark);
    }

    public static SupplementItem material(String id, @Nullable String remark) {
        return new SupplementItem(Kind.MATERIAL, id, remark);
    }
}
