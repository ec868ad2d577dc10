package org.shenbao.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers as they are stored: canonical JSON in, exact decimals out. */
final class Answers {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Answers() {}

    static Map<String, Object> parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers are not JSON", e);
        }
    }

    static String write(Map<String, Object> answers) {
        return CanonicalJson.of(answers);
    }

    /** Equal in content, whatever the scale of a number. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other)
                || (one != null && other != null && CanonicalJson.of(one).equals(CanonicalJson.of(other)));
    }

    /** Whether nothing was entered: absent, blank, or nothing in it. */
    static boolean isBlank(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof java.util.Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> map && map.values().stream().allMatch(Answers::isBlank));
    }
}
