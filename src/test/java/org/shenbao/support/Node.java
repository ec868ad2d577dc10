package org.shenbao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.shenbao.ShenbaoApplication;

/**
 * The whole product in a process of its own: two applications do not share a virtual machine. It runs as in production,
 * with the people of the demonstration.
 */
public final class Node implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(6);
    private static final int OK = 200;

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param database of {@link MariaDbServer}, shared with other nodes, as is the folder of attachments */
    public static Node start(String name, String database, Path attachments) {
        Path log = Path.of("target", "nodes", name + ".log");
        try {
            Files.createDirectories(log.getParent());
            int port = freePort();
            ProcessBuilder command = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            // It lives for a minute or two.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ShenbaoApplication.class.getName(),
                            "--spring.profiles.active=demo,mysql",
                            "--shenbao.demo.samples=false",
                            "--shenbao.attachments.directory=" + attachments,
                            "--server.port=" + port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment()
                    .putAll(Map.of("SHENBAO_DB_URL", database, "SHENBAO_DB_USER", "root", "SHENBAO_DB_PASSWORD", ""));
            Node node = new Node(command.start(), port);
            node.awaitReadiness(log);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public Visitor.Visitors visitors() {
        return new Visitor.Visitors(port);
    }

    private void awaitReadiness(Path log) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        Awaitility.await(log.toString())
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(500))
                .failFast(log + " says why", () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> client.send(health, BodyHandlers.discarding()).statusCode() == OK);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
