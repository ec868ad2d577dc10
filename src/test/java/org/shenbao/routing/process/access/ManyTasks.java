package org.shenbao.routing.process.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Multiplies one waiting instance into thousands, over the bodies' groups and over dates due around today, in turn. */
class ManyTasks {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final Instant now;

    ManyTasks(JdbcTemplate jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    void multiply(String instanceId, int copies, List<String> groups) {
        copy("ACT_RU_EXECUTION", "PROC_INST_ID_", instanceId, copies, groups);
        copy("ACT_RU_TASK", "PROC_INST_ID_", instanceId, copies, groups);
        copy("ACT_RU_VARIABLE", "PROC_INST_ID_", instanceId, copies, groups);
        String task =
                jdbc.queryForObject("SELECT ID_ FROM ACT_RU_TASK WHERE PROC_INST_ID_ = ?", String.class, instanceId);
        copy("ACT_RU_IDENTITYLINK", "TASK_ID_", String.valueOf(task), copies, groups);
    }

    private void copy(String table, String key, String value, int copies, List<String> groups) {
        for (Map<String, Object> row : jdbc.queryForList("SELECT * FROM " + table + " WHERE " + key + " = ?", value)) {
            List<String> columns = List.copyOf(row.keySet());
            String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", columns.stream().map(c -> "?").toList()) + ")";
            List<Object[]> batch = new ArrayList<>(BATCH);
            for (int i = 1; i <= copies; i++) {
                batch.add(copied(row, i, groups.get(i % groups.size())));
                if (batch.size() == BATCH || i == copies) {
                    jdbc.batchUpdate(sql, batch);
                    batch.clear();
                }
            }
        }
    }

    /** Every id of the copied instance gets the copy's number; ids of definitions stay. */
    private Object[] copied(Map<String, Object> row, int number, String group) {
        Map<String, Object> copy = new LinkedHashMap<>(row);
        copy.replaceAll((column, value) -> switch (column.toUpperCase(java.util.Locale.ROOT)) {
            case "ID_",
                    "EXECUTION_ID_",
                    "PROC_INST_ID_",
                    "TASK_ID_",
                    "ROOT_PROC_INST_ID_",
                    "PARENT_ID_",
                    "VAR_SCOPE_" -> value == null ? null : number + "-" + value;
            case "GROUP_ID_" -> group;
            case "CREATE_TIME_" -> Timestamp.from(now.minusSeconds(60L * number));
            case "DUE_DATE_" -> Timestamp.from(now.plus(Duration.ofDays(number % 60 - 20)));
            case "DESCRIPTION_" -> number % 10 == 0 ? "退回补正后再次办理" : value;
            default -> value;
        });
        return copy.values().toArray();
    }
}
