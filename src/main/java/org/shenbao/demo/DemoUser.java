package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.shenbao.identity.DemoPassword;

/** One of the demonstration's people, working over HTTP as a script would. */
final class DemoUser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "shenbao-demo-file";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;
    private final Supplier<Optional<String>> backdated;

    /** @param backdated what {@link Backdating} writes into the header of the next request */
    DemoUser(int port, String username, Supplier<Optional<String>> backdated) {
        this.backdated = backdated;
        base = "http://127.0.0.1:" + port;
        authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((username + ":" + DemoPassword.VALUE).getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(write(body))));
    }

    JsonNode put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(write(body))));
    }

    JsonNode upload(String path, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization);
        backdated.get().ifPresent(value -> request.header(Backdating.HEADER, value));
        return request;
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<String> answer = client.send(built, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        built.method() + " " + built.uri() + " → " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(built.method() + " " + built.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
