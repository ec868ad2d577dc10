package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.shenbao.demo.Samples.Sample;
import org.shenbao.demo.Samples.Stop;
import org.shenbao.document.Pdfs;
import org.shenbao.document.Xhtml;
import org.shenbao.support.Zones;

/** Makes one sample after the other: what an enterprise would do, then what its district would. */
final class SampleMaker {

    private static final Map<String, Object> CHECKED = Map.of(
            "completeness",
            true,
            "authenticity",
            true,
            "originalsChecked",
            true,
            "hasBadCreditRecord",
            "no",
            "inSafetyBlacklist",
            "no",
            "isProjectOnline",
            "yes");

    private static final String PROGRAMME = "qingdao-2020";

    private final int port;
    private final Pdfs pdfs;
    private final Clock clock;
    private int made;

    SampleMaker(int port, Pdfs pdfs, Clock clock) {
        this.port = port;
        this.pdfs = pdfs;
        this.clock = clock;
    }

    void make(Samples samples) {
        DemoUser anyone = as("city");
        long round = StreamSupport.stream(anyone.get("/api/rounds").spliterator(), false)
                .filter(open -> open.get("programme").asText().equals(PROGRAMME))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        for (Sample sample : samples.samples()) {
            make(round, sample, samples.answersOf(sample));
        }
    }

    private void make(long round, Sample sample, Map<String, Object> answers) {
        made++;
        DemoUser applicant = as(sample.applicant());
        long id = applicant
                .post("/api/applications", Map.of("roundId", round, "category", "qd-integration"))
                .get("id")
                .asLong();
        String application = "/api/applications/" + id;
        fill(applicant, application, answers);
        if (sample.until() == Stop.DRAFT) {
            return;
        }
        provideMaterials(applicant, application, sample);
        applicant.post(application + "/submission", Map.of());
        review(
                sample,
                applicant
                        .get(application)
                        .get("application")
                        .get("districtBody")
                        .asText(),
                id);
    }

    private void fill(DemoUser applicant, String application, Map<String, Object> answers) {
        JsonNode draft = applicant.get(application);
        Map<String, Object> all = new LinkedHashMap<>();
        draft.get("answers").properties().forEach(known -> all.put(known.getKey(), known.getValue()));
        all.putAll(answers);
        all.put("fillDate", LocalDate.now(clock.withZone(Zones.CHINA)).toString());
        all.put("spendingLines", List.of(line("工业软件", "软件许可与实施服务", "98.40"), line("网络", "车间网络与数据采集设备", "70.00")));
        applicant.put(
                application + "/answers", Map.of("version", draft.get("version").asInt(), "answers", all));
    }

    private Map<String, Object> line(String category, String summary, String amountWan) {
        String number = "%03d%s".formatted(made, category.length());
        return Map.of(
                "spendingCategory",
                category,
                "contractNo",
                "HT-2026-" + number,
                "invoiceNo",
                "2637" + number + "01",
                "spendingSummary",
                summary,
                "amountWan",
                new java.math.BigDecimal(amountWan));
    }

    private void provideMaterials(DemoUser applicant, String application, Sample sample) {
        for (JsonNode material : applicant.get(application).get("materials")) {
            if (material.get("source").asText().equals("UPLOAD")
                    && material.get("required").asBoolean()) {
                String name = material.get("name").asText();
                byte[] scan = pdfs.render("<html><head><title>" + Xhtml.text(name) + "</title></head><body><h1>"
                        + Xhtml.text(name) + "</h1><p>" + Xhtml.text(sample.projectName())
                        + "</p><p>（演示材料，扫描件）</p></body></html>");
                applicant.upload(
                        application + "/materials/" + material.get("id").asText() + "/files", name + ".pdf", scan);
            }
        }
        applicant.put(application + "/commitments/qd-k-authenticity", Map.of("agreed", true, "signatory", "王晓梅"));
    }

    private void review(Sample sample, String districtBody, long id) {
        DemoUser officer = as(districtBody.substring(districtBody.indexOf('.') + 1));
        switch (sample.until()) {
            case RECOMMENDATION -> decide(officer, id, "pass", Map.of("opinion", "材料齐全，内容真实，同意推荐。"));
            case SUPPLEMENT ->
                decide(
                        officer,
                        id,
                        "return",
                        Map.of(
                                "opinion", "请补充说明项目效益测算依据，并更换清晰的审计报告扫描件。",
                                "fieldsToCorrect", List.of("economicBenefit"),
                                "materialsToCorrect", List.of("qd-m-integration-3")));
            case DRAFT, PRELIMINARY_REVIEW, INELIGIBLE -> {
                // stays where the submission left it
            }
        }
    }

    private static void decide(DemoUser officer, long application, String outcome, Map<String, Object> decision) {
        String task = officer.get("/api/tasks?application=" + application)
                .get("items")
                .get(0)
                .get("id")
                .asText();
        Map<String, Object> all = new LinkedHashMap<>(CHECKED);
        all.putAll(decision);
        officer.post("/api/tasks/" + task + "/completion", Map.of("outcome", outcome, "decision", all));
    }

    private DemoUser as(String username) {
        return new DemoUser(port, username);
    }
}
