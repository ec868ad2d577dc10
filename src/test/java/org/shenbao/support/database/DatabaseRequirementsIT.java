package org.shenbao.support.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MariaDbServer;

class DatabaseRequirementsIT {

    private final DatabaseRequirements requirements = new DatabaseRequirements();

    @Test
    void a_database_in_utf8mb4_at_read_committed_will_do() {
        try (HikariDataSource source = source(MariaDbServer.freshDatabase(), "TRANSACTION_READ_COMMITTED")) {
            assertThatCode(() -> requirements.check(source)).doesNotThrowAnyException();
        }
    }

    @Test
    void another_character_set_is_refused() throws SQLException {
        try (HikariDataSource source = source(MariaDbServer.freshDatabase(), "TRANSACTION_READ_COMMITTED")) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE " + connection.getCatalog() + " CHARACTER SET latin1");
            }

            assertThatThrownBy(() -> requirements.check(source))
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining("latin1");
        }
    }

    @Test
    void another_isolation_is_refused() {
        try (HikariDataSource source = source(MariaDbServer.freshDatabase(), "TRANSACTION_REPEATABLE_READ")) {
            assertThatThrownBy(() -> requirements.check(source))
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining("READ COMMITTED");
        }
    }

    @Test
    void a_server_that_is_not_there_is_named_as_the_trouble() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:mysql://127.0.0.1:1/shenbao?connectTimeout=500");
        config.setUsername("shenbao");
        config.setConnectionTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        try (HikariDataSource source = new HikariDataSource(config)) {
            assertThatThrownBy(() -> requirements.check(source))
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessageContaining("无法连接数据库");
        }
    }

    private static HikariDataSource source(String url, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("root");
        config.setPassword("");
        config.setMaximumPoolSize(2);
        config.setTransactionIsolation(isolation);
        return new HikariDataSource(config);
    }
}
