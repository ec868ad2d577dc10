package org.shenbao.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldPath;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Option;
import org.shenbao.catalogue.Predicate;

/** Answers that a leaf's conditions look at, drawn around their thresholds; some are missing. */
final class RandomAnswers {

    private final Leaf leaf;
    private final Random random;
    private final List<BigDecimal> figures;

    RandomAnswers(Leaf leaf, long seed) {
        this.leaf = leaf;
        this.random = new Random(seed);
        TreeSet<BigDecimal> thresholds = new TreeSet<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
        leaf.conditions().stream().flatMap(RandomAnswers::values).forEach(thresholds::add);
        this.figures = List.copyOf(thresholds);
    }

    Map<String, Object> draw(double missing) {
        Map<String, Object> answers = new HashMap<>();
        leaf.fields().forEach((key, field) -> {
            Object value = random.nextDouble() < missing ? null : value(field, missing);
            if (value != null) {
                answers.put(key, value);
            }
        });
        return answers;
    }

    private @Nullable Object value(Field field, double missing) {
        return switch (field.type()) {
            case BOOLEAN -> random.nextInt(5) > 0;
            case INTEGER ->
                figure().add(BigDecimal.valueOf(random.nextInt(3) - 1L)).max(BigDecimal.ZERO);
            case DECIMAL, PERCENT, MONEY_WAN, MONEY_YUAN ->
                figure().add(new BigDecimal(new String[] {"-0.01", "0", "0.01"}[random.nextInt(3)]));
            case DATE -> LocalDate.of(2025, 2, 26).plusDays(random.nextInt(800)).toString();
            case ENUM -> option(field).value();
            case MULTI_ENUM ->
                field.options().stream()
                        .filter(o -> random.nextBoolean())
                        .map(Option::value)
                        .toList();
            case TABLE -> rows(field, missing);
            case TEXT -> random.nextInt(4) == 0 ? " " : "文字";
            default -> null;
        };
    }

    private List<Map<String, Object>> rows(Field table, double missing) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (table.fixedRows().isEmpty()) {
            int count = random.nextInt(4);
            for (int i = 0; i < count; i++) {
                rows.add(row(table, missing));
            }
            return rows;
        }
        table.fixedRows().stream().filter(year -> random.nextInt(8) > 0).forEach(year -> {
            Map<String, Object> row = row(table, missing);
            row.put("year", year);
            rows.add(row);
        });
        return rows;
    }

    private Map<String, Object> row(Field table, double missing) {
        Map<String, Object> row = new HashMap<>();
        table.columns().stream().filter(Field::isAnswered).forEach(column -> {
            Object value = random.nextDouble() < missing ? null : value(column, missing);
            if (value != null) {
                row.put(column.key(), value);
            }
        });
        return row;
    }

    private Option option(Field field) {
        return field.options().get(random.nextInt(field.options().size()));
    }

    private BigDecimal figure() {
        return figures.get(random.nextInt(figures.size()));
    }

    private static Stream<BigDecimal> values(Condition condition) {
        return Stream.concat(
                number(condition.value()),
                Stream.concat(condition.anyOf().stream(), condition.allOf().stream())
                        .flatMap(RandomAnswers::values));
    }

    private static Stream<BigDecimal> values(Predicate predicate) {
        return Stream.concat(
                number(predicate.value()),
                Stream.concat(predicate.anyOf().stream(), predicate.allOf().stream())
                        .flatMap(RandomAnswers::values));
    }

    private static Stream<BigDecimal> number(@Nullable Object value) {
        return value instanceof Number number ? Stream.of(new BigDecimal(number.toString())) : Stream.empty();
    }

    /** Keys that the leaf's conditions read. */
    static List<String> keys(Condition condition) {
        return Stream.concat(
                        Stream.ofNullable(condition.field()),
                        Stream.concat(condition.anyOf().stream(), condition.allOf().stream())
                                .flatMap(RandomAnswers::paths))
                .map(path -> FieldPath.parse(path).key())
                .distinct()
                .toList();
    }

    private static Stream<String> paths(Predicate predicate) {
        Collection<Predicate> inner = Stream.concat(predicate.anyOf().stream(), predicate.allOf().stream())
                .toList();
        return Stream.concat(
                Stream.ofNullable(predicate.field()), inner.stream().flatMap(RandomAnswers::paths));
    }
}
