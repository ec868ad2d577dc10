package org.shenbao.catalogue.scaffold;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Predicate;

/** When a form hides a part: what is unanswered does not hold. */
final class Visibility {

    private Visibility() {}

    static String hide(Predicate shown) {
        return "=not(" + holds(shown) + ")";
    }

    private static String holds(Predicate predicate) {
        if (!predicate.anyOf().isEmpty()) {
            return joined(predicate.anyOf(), " or ");
        }
        if (!predicate.allOf().isEmpty()) {
            return joined(predicate.allOf(), " and ");
        }
        String field = Objects.requireNonNull(predicate.field());
        Object value = predicate.value();
        return switch (Objects.requireNonNull(predicate.op())) {
            case IS_TRUE -> "(" + field + " = true)";
            case IS_FALSE -> "(" + field + " = false)";
            case EQ -> "(" + field + " = " + Names.quoted(Objects.requireNonNull(value)) + ")";
            case IN ->
                all(value).stream()
                        .map(v -> field + " = " + Names.quoted(v))
                        .collect(Collectors.joining(" or ", "(", ")"));
            case CONTAINS_ANY ->
                all(value).stream()
                        .map(v -> "(" + field + " != null and list contains(" + field + ", " + Names.quoted(v) + "))")
                        .collect(Collectors.joining(" or ", "(", ")"));
            case COUNT_GE -> "(" + field + " != null and count(" + field + ") >= " + value + ")";
            case GE -> "(" + field + " != null and " + field + " >= " + value + ")";
            default -> throw new IllegalArgumentException("a form cannot be shown by " + predicate.op());
        };
    }

    private static String joined(List<Predicate> branches, String joint) {
        return branches.stream().map(Visibility::holds).collect(Collectors.joining(joint, "(", ")"));
    }

    private static Collection<?> all(@Nullable Object value) {
        return value instanceof Collection<?> several ? several : List.of(Objects.requireNonNull(value));
    }
}
