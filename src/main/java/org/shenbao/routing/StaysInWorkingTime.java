package org.shenbao.routing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** Gives stays from before V30 their working minutes, which no SQL knows. */
@Component
class StaysInWorkingTime implements JavaMigration {

    private static final int BATCH = 1000;

    private final WorkingTime time;

    StaysInWorkingTime(WorkingTime time) {
        this.time = time;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("30.1");
    }

    @Override
    public String getDescription() {
        return "stays in working time";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement read = context.getConnection()
                        .prepareStatement("SELECT id, entered_at, left_at FROM stage_stay ORDER BY id");
                PreparedStatement write = context.getConnection()
                        .prepareStatement("UPDATE stage_stay SET entered_work = ?, working_minutes = ? WHERE id = ?");
                ResultSet rows = read.executeQuery()) {
            for (int waiting = 0; rows.next(); ) {
                int entered = minutes(rows.getObject("entered_at", LocalDateTime.class));
                LocalDateTime left = rows.getObject("left_at", LocalDateTime.class);
                write.setInt(1, entered);
                write.setObject(2, left == null ? null : minutes(left) - entered);
                write.setLong(3, rows.getLong("id"));
                write.addBatch();
                if (++waiting == BATCH) {
                    write.executeBatch();
                    waiting = 0;
                }
            }
            write.executeBatch();
        }
    }

    private int minutes(LocalDateTime utc) {
        return time.minutes(utc.toInstant(ZoneOffset.UTC));
    }
}
