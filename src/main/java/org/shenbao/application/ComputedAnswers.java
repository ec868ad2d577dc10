package org.shenbao.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Section;

/** Row numbers of tables, and the totals a form prints below them. Nobody types these. */
final class ComputedAnswers {

    private ComputedAnswers() {}

    static Map<String, Object> fillIn(Leaf leaf, Map<String, Object> answers) {
        Map<String, Object> filled = new LinkedHashMap<>(answers);
        leaf.fields().values().stream()
                .filter(f -> f.type() == FieldType.TABLE && filled.containsKey(f.key()))
                .forEach(table -> filled.put(table.key(), numbered(table, rows(filled, table))));
        leaf.forms().forEach(form -> form.sections().forEach(section -> total(section, filled)));
        return filled;
    }

    /** A computed amount below a table with one column to be summed is that column's sum. */
    private static void total(Section section, Map<String, Object> filled) {
        section.sections().forEach(inner -> total(inner, filled));
        List<Field> tables = section.fields().stream()
                .filter(f -> f.type() == FieldType.TABLE && f.totals().size() == 1)
                .toList();
        List<Field> sums = section.fields().stream()
                .filter(f -> f.isComputed() && f.type().isMoney())
                .toList();
        if (tables.size() == 1
                && sums.size() == 1
                && filled.containsKey(tables.get(0).key())) {
            Field table = tables.get(0);
            filled.put(
                    sums.get(0).key(), sum(rows(filled, table), table.totals().get(0)));
        }
    }

    private static BigDecimal sum(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Number.class::isInstance)
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Map<String, Object>> numbered(Field table, List<Map<String, Object>> rows) {
        Optional<Field> counter =
                table.columns().stream().filter(Field::isRowNumber).findFirst();
        if (counter.isEmpty()) {
            return rows;
        }
        int[] next = {1};
        return rows.stream()
                .map(row -> {
                    Map<String, Object> numbered = new LinkedHashMap<>(row);
                    numbered.put(counter.get().key(), next[0]++);
                    return numbered;
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> answers, Field table) {
        return (List<Map<String, Object>>) answers.getOrDefault(table.key(), List.of());
    }
}
