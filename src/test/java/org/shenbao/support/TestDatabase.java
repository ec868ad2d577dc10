package org.shenbao.support;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a test context a database of its own: H2 in memory, or, when the test run sets
 * {@code -Dshenbao.test.database=mariadb}, a fresh one on the real server.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean mariaDb = "mariadb".equals(System.getProperty("shenbao.test.database"));
        TestPropertyValues.of(
                        "spring.datasource.url=" + (mariaDb ? MariaDbServer.freshDatabase() : h2()),
                        "spring.datasource.username=" + (mariaDb ? "root" : "sa"),
                        "spring.datasource.password=")
                .applyTo(context);
    }

    private static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000";
    }
}
