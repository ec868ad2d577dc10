package org.shenbao.catalogue.scaffold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.DerivedField;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldPath;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Op;

/** One test of a datum as a column and a cell. */
final class Cells {

    private final Leaf leaf;
    private final Descendants descendants;

    /** Codes of the leaves below a category, itself among them when it is one. */
    interface Descendants {
        List<String> of(String category);
    }

    Cells(Leaf leaf, Descendants descendants) {
        this.leaf = leaf;
        this.descendants = descendants;
    }

    Map<Column, String> of(@Nullable String path, @Nullable Op op, @Nullable Object value) {
        String name = Objects.requireNonNull(path);
        return switch (Objects.requireNonNull(op)) {
            case IS_TRUE -> Map.of(column(name), "true");
            case IS_FALSE -> Map.of(column(name), "false");
            case EQ -> Map.of(column(name), literal(value));
            case IN ->
                Map.of(column(name), all(value).stream().map(Names::quoted).collect(Collectors.joining(",")));
            case GE -> Map.of(column(name), ">= " + Names.plain(Objects.requireNonNull(value)));
            case LE -> Map.of(column(name), "<= " + Names.plain(Objects.requireNonNull(value)));
            case PRESENT -> Map.of(column(name), "not(\"\")");
            case COUNT_GE -> Map.of(counted(name), ">= " + Names.plain(Objects.requireNonNull(value)));
            case COUNT_LE -> Map.of(counted(name), "<= " + Names.plain(Objects.requireNonNull(value)));
            case CONTAINS_ALL -> Map.of(column(name), contains(value, " and "));
            case CONTAINS_ANY -> Map.of(column(name), contains(value, " or "));
            case EVERY_GE -> Map.of(lowest(name), ">= " + Names.plain(Objects.requireNonNull(value)));
            case AGE_YEARS_GE -> Map.of(age(name), ">= " + Names.plain(Objects.requireNonNull(value)));
            case UNDER_ANY -> Map.of(CATEGORY, under(value));
        };
    }

    private static final Column CATEGORY = new Column("category", "申报类别", "string", "category");

    private String under(@Nullable Object value) {
        return all(value).stream()
                .flatMap(code -> descendants.of(String.valueOf(code)).stream())
                .distinct()
                .map(Names::quoted)
                .collect(Collectors.joining(","));
    }

    private Column column(String path) {
        DerivedField derived = leaf.derivedFields().get(path);
        if (derived != null) {
            return new Column(path, Names.withUnit(derived.nameZh(), derived.unit()), "double", derived.formula());
        }
        FieldPath place = FieldPath.parse(path);
        Field field = place.resolve(leaf).orElseThrow(() -> new IllegalArgumentException("no field " + path));
        if (place.column() == null) {
            return new Column(path, Names.withUnit(field.labelZh(), field.unit()), typeRef(field), path);
        }
        Field table = field(place.key());
        int row = table.fixedRows().stream().map(String::valueOf).toList().indexOf(place.row()) + 1;
        return new Column(
                place.key() + "-" + place.column() + "-" + row,
                Names.withUnit(place.row() + "年" + field.labelZh(), field.unit()),
                typeRef(field),
                place.key() + "[" + row + "]." + place.column());
    }

    /** Elements of a list, or of several lists together when none of them is missing. */
    private Column counted(String path) {
        DerivedField derived = leaf.derivedFields().get(path);
        if (derived == null || derived.countsFiledApplications()) {
            String label = derived == null ? field(path).labelZh() : derived.nameZh();
            return new Column(path + "-count", label + "（项数）", "integer", "count(" + path + ")");
        }
        String missing =
                derived.inputs().stream().map(input -> input + " = null").collect(Collectors.joining(" or "));
        return new Column(
                path + "-count",
                derived.nameZh() + "（项数）",
                "integer",
                "if " + missing + " then null else count(" + derived.formula() + ")");
    }

    private Column lowest(String path) {
        FieldPath place = FieldPath.parse(path);
        Field field = place.resolve(leaf).orElseThrow();
        return new Column(
                place.key() + "-" + place.column() + "-lowest",
                Names.withUnit("各行最低的" + field.labelZh(), field.unit()),
                "double",
                "if count(" + place.key() + ") = 0 then 0 else min(" + place.key() + "." + place.column() + ")");
    }

    private Column age(String path) {
        Field field = field(path);
        return new Column(
                path + "-years",
                field.labelZh() + "至申报日满（年）",
                "integer",
                "years and months duration(" + path + ", submissionDate).years");
    }

    private Field field(String key) {
        return leaf.field(key).orElseThrow(() -> new IllegalArgumentException("no field " + key));
    }

    private static String contains(@Nullable Object value, String joint) {
        return all(value).stream()
                .map(v -> "list contains(?, " + Names.quoted(v) + ")")
                .collect(Collectors.joining(joint));
    }

    private static Collection<?> all(@Nullable Object value) {
        return value instanceof Collection<?> several ? several : List.of(Objects.requireNonNull(value));
    }

    private static String literal(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : Names.quoted(String.valueOf(value));
    }

    static @Nullable String typeRef(Field field) {
        return switch (field.type()) {
            case INTEGER -> "integer";
            case DECIMAL, PERCENT, MONEY_WAN, MONEY_YUAN -> "double";
            case BOOLEAN -> "boolean";
            case MULTI_ENUM, TABLE, DATE_RANGE, MONTH_RANGE -> null;
            default -> field.type() == FieldType.DATE ? "date" : "string";
        };
    }
}
