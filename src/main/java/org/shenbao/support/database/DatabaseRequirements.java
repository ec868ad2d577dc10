package org.shenbao.support.database;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks at the database before the first migration touches it. */
@Component
@Profile("mysql")
class DatabaseRequirements implements FlywayConfigurationCustomizer {

    private static final String CHARACTER_SET =
            "SELECT default_character_set_name FROM information_schema.schemata WHERE schema_name = DATABASE()";

    @Override
    public void customize(FluentConfiguration flyway) {
        check(flyway.getDataSource());
    }

    /** @throws UnfitDatabase when it cannot be reached, is not utf8mb4 or not READ COMMITTED */
    void check(DataSource source) {
        try (Connection connection = source.getConnection()) {
            checkCharacterSet(connection);
            checkIsolation(connection);
        } catch (SQLException | PoolInitializationException e) {
            throw new UnfitDatabase(
                    "The database cannot be reached (无法连接数据库): " + e.getMessage(),
                    "Check SHENBAO_DB_URL, SHENBAO_DB_USER and SHENBAO_DB_PASSWORD, that the server runs, and that this user"
                            + " may connect from this machine.",
                    e);
        }
    }

    private static void checkCharacterSet(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHARACTER_SET)) {
            String found = row.next() ? row.getString(1) : "none: the URL names no database";
            if (!found.toLowerCase(Locale.ROOT).equals("utf8mb4")) {
                throw new UnfitDatabase(
                        "The database's character set is " + found + ", not utf8mb4 (数据库字符集须为 utf8mb4): rare characters"
                                + " of names and places would be lost.",
                        "ALTER DATABASE <name> CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; then start again.",
                        null);
            }
        }
    }

    private static void checkIsolation(Connection connection) throws SQLException {
        int isolation = connection.getTransactionIsolation();
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            throw new UnfitDatabase(
                    "Connections run at JDBC isolation level " + isolation + ", not READ COMMITTED (事务隔离级别须为 READ"
                            + " COMMITTED): the process engine refuses to work with it.",
                    "Leave spring.datasource.hikari.transaction-isolation at TRANSACTION_READ_COMMITTED.",
                    null);
        }
    }
}
