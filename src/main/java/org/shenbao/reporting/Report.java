package org.shenbao.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer, in the one shape that charts, tables and files are made of.
 *
 * @param note what is counted, in one sentence
 * @param asOf instant to which the figures of what is still open refer
 * @param rows values by column key; a value that does not exist is left out
 * @param total rows in all when {@code rows} is only one page of them
 */
public record Report(
        String key,
        String title,
        String note,
        Instant asOf,
        List<Column> columns,
        List<Map<String, Object>> rows,
        @Nullable Long total) {

    public Report {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A report that is there as a whole. */
    public Report(
            String key, String title, String note, Instant asOf, List<Column> columns, List<Map<String, Object>> rows) {
        this(key, title, note, asOf, columns, rows, null);
    }

    /** What people see. */
    public List<Column> printed() {
        return columns.stream().filter(Column::isPrinted).toList();
    }
}
