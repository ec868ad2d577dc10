package org.shenbao.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Zones;

/** Reads the task forms' fields: what an official typed, checked as if it came from anywhere. */
final class DecisionFields {

    private final JsonNode fields;

    private DecisionFields(JsonNode fields) {
        this.fields = fields;
    }

    static DecisionFields of(ObjectMapper json, String fields) {
        try {
            return new DecisionFields(json.readTree(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields of a stage decision are JSON", e);
        }
    }

    String text(String key, int longest, String label) {
        String text = optional(key, longest, label);
        if (text.isEmpty()) {
            throw InvalidInput.of(key, "请填写" + label + "。");
        }
        return text;
    }

    String optional(String key, int longest, String label) {
        String text = fields.path(key).asText("").strip();
        if (text.length() > longest) {
            throw InvalidInput.of(key, label + "不超过 " + longest + " 字。");
        }
        return text;
    }

    /** A list, or one text with a name a line (commas and 、 divide too). */
    List<String> names(String key) {
        JsonNode node = fields.path(key);
        List<String> typed = node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(node.asText("").split("[\\n,，、;；]"));
        return typed.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** ISO date-time; without an offset it is China's. */
    Instant instant(String key, String label) {
        String text = text(key, 64, label);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return localInstant(key, text, label);
        }
    }

    LocalDate date(String key, String label) {
        try {
            return LocalDate.parse(text(key, 64, label));
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(key, label + "不是有效的日期。");
        }
    }

    private static Instant localInstant(String key, String text, String label) {
        try {
            return LocalDateTime.parse(text).atZone(Zones.CHINA).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(key, label + "不是有效的时间。");
        }
    }
}
