package org.shenbao.application;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Predicate;

/** Whether a form shows or demands something, given what was answered so far. What is unanswered does not hold. */
public final class Applicability {

    private static final String CATEGORY = "category";

    private Applicability() {}

    /** The answers, and what a predicate may ask beside them: where the leaf stands in the category tree. */
    static Map<String, Object> facts(Leaf leaf, Map<String, Object> answers) {
        Map<String, Object> facts = new HashMap<>(answers);
        facts.put(CATEGORY, leaf.lineage());
        return facts;
    }

    /** An absent predicate holds. */
    public static boolean holds(@Nullable Predicate predicate, Map<String, Object> answers) {
        if (predicate == null) {
            return true;
        }
        if (!predicate.anyOf().isEmpty()) {
            return predicate.anyOf().stream().anyMatch(branch -> holds(branch, answers));
        }
        if (!predicate.allOf().isEmpty()) {
            return predicate.allOf().stream().allMatch(branch -> holds(branch, answers));
        }
        return compare(predicate, predicate.field() == null ? null : answers.get(predicate.field()));
    }

    private static boolean compare(Predicate predicate, @Nullable Object actual) {
        if (actual == null || predicate.op() == null) {
            return false;
        }
        Object value = predicate.value();
        return switch (predicate.op()) {
            case IS_TRUE -> Boolean.TRUE.equals(actual);
            case IS_FALSE -> Boolean.FALSE.equals(actual);
            case PRESENT -> !Answers.isBlank(actual);
            case EQ -> Answers.same(actual, value);
            case IN -> all(value).stream().anyMatch(v -> Answers.same(actual, v));
            case CONTAINS_ANY, UNDER_ANY -> all(value).stream().anyMatch(all(actual)::contains);
            case CONTAINS_ALL -> all(actual).containsAll(all(value));
            case GE -> number(actual).compareTo(number(value)) >= 0;
            case LE -> number(actual).compareTo(number(value)) <= 0;
            case COUNT_GE -> all(actual).size() >= number(value).intValue();
            case COUNT_LE -> all(actual).size() <= number(value).intValue();
            case EVERY_GE, AGE_YEARS_GE ->
                throw new IllegalArgumentException(predicate.op() + " belongs to conditions, not to forms");
        };
    }

    private static Collection<?> all(@Nullable Object value) {
        return value instanceof Collection<?> items ? items : value == null ? List.of() : List.of(value);
    }

    private static BigDecimal number(@Nullable Object value) {
        return new BigDecimal(String.valueOf(value));
    }
}
