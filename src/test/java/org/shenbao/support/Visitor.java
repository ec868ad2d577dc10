package org.shenbao.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.shenbao.identity.DemoPassword;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Somebody in front of the doors: a stranger, a script with HTTP Basic, or a browser with a session. */
public final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final Optional<String> authorization;
    private final HttpClient client;
    private Optional<String> csrfToken = Optional.empty();

    private Visitor(int port, Optional<String> authorization, HttpClient client) {
        this.port = port;
        this.authorization = authorization;
        this.client = client;
    }

    /** GET. */
    public Answer get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /** GET as a browser asks for a page. */
    public Answer visit(String path) {
        return send(path, HttpRequest.newBuilder().GET().header("Accept", "text/html"));
    }

    /** POST of a JSON body. */
    public Answer post(String path, Object body) {
        return send(path, json("POST", body));
    }

    /** PUT of a JSON body. */
    public Answer put(String path, Object body) {
        return send(path, json("PUT", body));
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send(path, HttpRequest.newBuilder().DELETE());
    }

    /** Signs in with a session, as the login page does. */
    public Visitor signIn(String username) {
        return signIn(username, DemoPassword.VALUE);
    }

    /** Signs in an account that is not of the demonstration. */
    public Visitor signIn(String username, String password) {
        Answer answer = post("/api/session", Map.of("username", username, "password", password));
        if (answer.status() != 200) {
            throw new IllegalStateException("could not sign in: " + answer.body());
        }
        csrfToken = Optional.of(answer.json().get("csrfToken").asText());
        return this;
    }

    /** Writes no longer carry the session's token. */
    public Visitor forgetCsrfToken() {
        csrfToken = Optional.empty();
        return this;
    }

    /** Writes carry this token. */
    public Visitor useCsrfToken(String token) {
        csrfToken = Optional.of(token);
        return this;
    }

    /** Any request; the address, credentials and token are added. */
    public Answer send(String path, HttpRequest.Builder request) {
        request.uri(URI.create("http://127.0.0.1:" + port + path));
        authorization.ifPresent(value -> request.setHeader("Authorization", value));
        csrfToken.ifPresent(value -> request.setHeader("X-CSRF-Token", value));
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder json(String method, Object body) {
        try {
            return HttpRequest.newBuilder()
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .header("Content-Type", "application/json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, java.net.http.HttpHeaders headers, byte[] bytes) {

        static Answer of(HttpResponse<byte[]> response) {
            return new Answer(response.statusCode(), response.headers(), response.body());
        }

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new IllegalStateException(body(), e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Brings visitors to the running server. */
    public static final class Visitors {

        private final int port;

        /** @param port of a server on this machine */
        public Visitors(int port) {
            this.port = port;
        }

        /** Nobody in particular, in a browser that keeps cookies. */
        public Visitor stranger() {
            return new Visitor(
                    port,
                    Optional.empty(),
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        }

        /** A demonstration account, in a browser, with a session. */
        public Visitor browser(String username) {
            return stranger().signIn(username);
        }

        /** A demonstration account, as a script with HTTP Basic. */
        public Visitor script(String username) {
            return withHeader("Basic "
                    + Base64.getEncoder()
                            .encodeToString((username + ":" + DemoPassword.VALUE).getBytes(StandardCharsets.UTF_8)));
        }

        /** A caller with just this {@code Authorization} header. */
        public Visitor withHeader(String authorization) {
            return new Visitor(port, Optional.of(authorization), HttpClient.newHttpClient());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Lazy
        Visitors visitors(@LocalServerPort int port) {
            return new Visitors(port);
        }
    }
}
