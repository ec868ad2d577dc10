package org.shenbao.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a condition names a datum: {@code key}, {@code table[2019].column} (a fixed row) or {@code table[].column} (every
 * row).
 *
 * @param key field of the leaf
 * @param row fixed row; absent for every row
 * @param column column of the table; absent when the path is a field as a whole
 */
public record FieldPath(
        String key, @Nullable String row, @Nullable String column) {

    private static final Pattern TABLE = Pattern.compile("(\\w+)\\[(\\w*)]\\.(\\w+)");

    public static FieldPath parse(String path) {
        Matcher table = TABLE.matcher(path);
        if (!table.matches()) {
            return new FieldPath(path, null, null);
        }
        String row = table.group(2);
        return new FieldPath(table.group(1), row.isEmpty() ? null : row, table.group(3));
    }

    public boolean isEveryRow() {
        return column != null && row == null;
    }

    /** The field or the column meant, if the leaf has it. */
    public Optional<Field> resolve(Leaf leaf) {
        Optional<Field> field = leaf.field(key);
        if (column == null) {
            return field;
        }
        return field.filter(table -> row == null
                        || table.fixedRows().stream().map(String::valueOf).anyMatch(row::equals))
                .flatMap(table -> table.column(column));
    }
}
