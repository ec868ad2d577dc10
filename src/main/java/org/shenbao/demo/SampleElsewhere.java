package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.shenbao.demo.Samples.Elsewhere;
import org.shenbao.demo.Samples.Step;
import org.shenbao.document.Pdfs;
import org.shenbao.document.Xhtml;

/** A sample of a programme of another province: filed, then brought along by its officials step by step. */
final class SampleElsewhere {

    private final Cast cast;
    private final Pdfs pdfs;

    SampleElsewhere(Cast cast, Pdfs pdfs) {
        this.cast = cast;
        this.pdfs = pdfs;
    }

    void make(Elsewhere sample) {
        DemoUser applicant = cast.daysAgo(sample.daysAgo(), sample.applicant());
        long round = cast.round(sample.programme());
        long id = applicant
                .post("/api/applications", Map.of("roundId", round, "category", sample.category()))
                .get("id")
                .asLong();
        String application = "/api/applications/" + id;
        fill(applicant, application, round, sample);
        if (!sample.steps().isEmpty()) {
            hand(applicant, application, sample);
            sample.steps().forEach(step -> take(id, sample, step));
        }
    }

    private void fill(DemoUser applicant, String application, long round, Elsewhere sample) {
        JsonNode draft = applicant.get(application);
        JsonNode fields = applicant
                .get("/api/programmes/" + sample.programme() + "/categories/" + sample.category() + "?round=" + round)
                .get("fields");
        Map<String, Object> answers =
                new SampleAnswers(cast.day(sample.daysAgo()), sample.answers()).fill(fields, draft.get("answers"));
        applicant.put(
                application + "/answers", Map.of("version", draft.get("version").asInt(), "answers", answers));
    }

    private void hand(DemoUser applicant, String application, Elsewhere sample) {
        JsonNode copy = applicant.get(application);
        for (JsonNode material : copy.get("materials")) {
            if (material.get("source").asText().equals("UPLOAD")
                    && material.get("required").asBoolean()) {
                String name = material.get("name").asText();
                applicant.upload(
                        application + "/materials/" + material.get("id").asText() + "/files",
                        "证明材料.pdf",
                        scan(name, sample));
            }
        }
        for (JsonNode commitment : copy.get("commitments")) {
            applicant.put(
                    application + "/commitments/" + commitment.get("key").asText(),
                    Map.of("agreed", true, "signatory", sample.signatory()));
        }
        applicant.post(application + "/submission", Map.of());
    }

    private void take(long id, Elsewhere sample, Step step) {
        switch (step.act()) {
            case SUBMITTED -> {}
            case DECIDE ->
                cast.decide(
                        cast.daysAgo(step.daysAgo(), step.by()),
                        id,
                        Objects.requireNonNull(step.outcome()),
                        Objects.requireNonNullElse(step.decision(), Map.of()));
            case SEND -> new SampleDistrict(cast).recommend(step.by(), sample.signatory(), step.daysAgo());
            case RECEIVE -> new SampleDistrict(cast).receive(waiting(step.by()), step.by(), step.daysAgo());
        }
    }

    private long waiting(String receiver) {
        return cast.today(receiver)
                .get("/api/packages?state=SUBMITTED")
                .at("/items/0/id")
                .asLong();
    }

    private byte[] scan(String name, Elsewhere sample) {
        return pdfs.render("<html><head><title>" + Xhtml.text(name) + "</title></head><body><h1>" + Xhtml.text(name)
                + "</h1><p>" + Xhtml.text(sample.title()) + "</p><p>（演示材料，扫描件）</p></body></html>");
    }
}
