package org.shenbao.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.AnswerCheck;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;

/**
 * Takes in what an applicant typed so far: every value fits its field's type, or the whole is refused. Blanks and what
 * the system computes are dropped; how much has to be filled is {@link Completeness}'s question.
 */
final class AnswerTypes {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ITEMS = 500;

    private AnswerTypes() {}

    /**
     * @return the answers without blanks, computed figures filled in
     * @throws InvalidInput naming each value that does not fit
     */
    static Map<String, Object> check(Leaf leaf, Map<String, Object> answers) {
        Map<String, Object> typed = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            Object tidy = tidy(value);
            if (tidy != null && leaf.field(key).filter(Field::isComputed).isEmpty()) {
                typed.put(key, tidy);
            }
        });
        List<FieldError> errors = new ArrayList<>(AnswerCheck.faults(leaf, typed));
        typed.forEach((key, value) -> misplaced(leaf, key, value).forEach(errors::add));
        if (!errors.isEmpty()) {
            throw new InvalidInput("有 " + errors.size() + " 处内容不正确，未能保存。", errors);
        }
        return ComputedAnswers.fillIn(leaf, typed);
    }

    private static Stream<FieldError> misplaced(Leaf leaf, String key, Object value) {
        Field field = leaf.fields().get(key);
        if (field != null && !field.isAnswered()) {
            return Stream.of(new FieldError(key, "“" + field.labelZh() + "”不在申报表中填写。"));
        }
        return isTooLarge(value) ? Stream.of(new FieldError(key, "内容过长，请精简后填写。")) : Stream.empty();
    }

    private static boolean isTooLarge(Object value) {
        if (value instanceof List<?> items) {
            return items.size() > MOST_ITEMS || items.stream().anyMatch(AnswerTypes::isTooLarge);
        }
        if (value instanceof Map<?, ?> map) {
            return map.size() > MOST_ITEMS || map.values().stream().anyMatch(AnswerTypes::isTooLarge);
        }
        return value instanceof String text && text.length() > LONGEST_TEXT;
    }

    /** Without white space around texts, without blank texts, cells and rows; null when nothing is left. */
    private static @Nullable Object tidy(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip();
        }
        if (value instanceof List<?> items) {
            List<Object> kept = items.stream()
                    .map(AnswerTypes::tidy)
                    .filter(Objects::nonNull)
                    .map(Object.class::cast)
                    .toList();
            return kept.isEmpty() ? null : kept;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                Object tidy = tidy(item);
                if (tidy != null) {
                    kept.put(String.valueOf(key), tidy);
                }
            });
            // A row that holds its number alone is blank.
            kept.remove("rowNo");
            return kept.isEmpty() ? null : kept;
        }
        return value;
    }
}
