package org.shenbao.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.shenbao.application.DossierFixtures;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;

/** An applicant at the portal. */
final class Portal {

    private static final String BOUNDARY = "----shenbao-test";

    private final Visitor visitor;

    Portal(Visitor visitor) {
        this.visitor = visitor;
    }

    long beginDraft() {
        long round = StreamSupport.stream(visitor.get("/api/rounds").json().spliterator(), false)
                .filter(one -> one.get("programme").asText().equals("qingdao-2020"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        Answer created = visitor.post("/api/applications", Map.of("roundId", round, "category", "qd-integration"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().get("id").asLong();
    }

    /** A draft with everything in it. */
    long aReadyDraft() {
        long id = beginDraft();
        Answer saved = save(id, version(id), DossierFixtures.completeAnswers());
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        DossierFixtures.UPLOADS.forEach(slot -> {
            Answer added = upload(id, slot, "证明材料.pdf", DossierFixtures.aPdf());
            assertThat(added.status()).as(added.body()).isEqualTo(201);
        });
        Answer signed = visitor.put(
                "/api/applications/" + id + "/commitments/qd-k-authenticity",
                Map.of("agreed", true, "signatory", "王海"));
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        return id;
    }

    long aSubmission() {
        long id = aReadyDraft();
        Answer receipt = submit(id);
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        return id;
    }

    Answer save(long id, int version, Map<String, Object> answers) {
        return visitor.put("/api/applications/" + id + "/answers", Map.of("version", version, "answers", answers));
    }

    Answer submit(long id) {
        return visitor.post("/api/applications/" + id + "/submission", Map.of());
    }

    int version(long id) {
        return copy(id).get("version").asInt();
    }

    JsonNode copy(long id) {
        return visitor.get("/api/applications/" + id).json();
    }

    Answer upload(long id, String slot, String name, byte[] bytes) {
        return visitor.send(
                "/api/applications/" + id + "/materials/" + slot + "/files",
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofByteArray(multipart(name, bytes)))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static byte[] multipart(String name, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
