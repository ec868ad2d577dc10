package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Fills a form as a sample does that nobody wrote by hand: what is not known is answered by its kind. */
final class SampleAnswers {

    private static final int LONGEST_LABEL = 30;
    private static final int FIGURE = 3600;
    private static final int PERCENT = 30;
    private static final int ROWS = 2;

    private final LocalDate today;
    private final Map<String, Object> known;

    /** @param known answers by field key, of columns too */
    SampleAnswers(LocalDate today, Map<String, Object> known) {
        this.today = today;
        this.known = known;
    }

    /**
     * @param fields of the category, as its description lists them
     * @param given what the draft answers already; its rows of fixed years are filled up
     */
    Map<String, Object> fill(JsonNode fields, JsonNode given) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (JsonNode field : fields) {
            String key = field.get("key").asText();
            JsonNode there = given.path(key);
            if (there.isArray() && there.path(0).has("year")) {
                all.put(key, years(field, there));
            } else if (there.isMissingNode() || there.isNull()) {
                value(field).ifPresent(value -> all.put(key, value));
            } else {
                all.put(key, known.getOrDefault(key, there));
            }
        }
        return all;
    }

    private List<Map<String, Object>> years(JsonNode table, JsonNode years) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode year : years) {
            Map<String, Object> row = row(table);
            row.put("year", year.get("year"));
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> row(JsonNode table) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (JsonNode column : table.get("columns")) {
            value(column).ifPresent(value -> row.put(column.get("key").asText(), value));
        }
        return row;
    }

    private Optional<Object> value(JsonNode field) {
        String key = field.get("key").asText();
        if (known.containsKey(key)) {
            return Optional.of(known.get(key));
        }
        String month = today.toString().substring(0, "2027-10".length());
        return switch (field.get("type").asText()) {
            case "text", "longtext" -> Optional.of(text(field));
            case "phone" -> Optional.of("13800000020");
            case "email" -> Optional.of("demo@example.com");
            case "integer", "decimal", "money-wan", "money-yuan" -> Optional.of(FIGURE);
            case "percent" -> Optional.of(PERCENT);
            case "boolean" -> Optional.of(!key.contains("Bad"));
            case "enum" -> options(field).stream().findFirst().map(option -> option);
            case "multi-enum" -> Optional.of(options(field));
            case "date" -> Optional.of(today.minusYears(6).toString());
            case "month" -> Optional.of(month);
            case "month-range" ->
                Optional.of(Map.of("start", today.minusYears(1).toString().substring(0, month.length()), "end", month));
            case "date-range" -> Optional.of(Map.of("start", today.minusYears(1).toString(), "end", today.toString()));
            case "table" ->
                Optional.of(java.util.stream.Stream.generate(() -> row(field))
                        .limit(ROWS)
                        .toList());
            default -> Optional.empty();
        };
    }

    private static String text(JsonNode field) {
        String label = field.get("label").asText();
        return label.substring(0, Math.min(label.length(), LONGEST_LABEL)) + "：已按计划实施，运行稳定，成效明显。";
    }

    private static List<Object> options(JsonNode field) {
        return StreamSupport.stream(field.get("options").spliterator(), false)
                .<Object>map(option -> option.get("value").asText())
                .toList();
    }
}
