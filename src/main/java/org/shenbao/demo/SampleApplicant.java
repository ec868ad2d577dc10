package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.demo.Samples.Sample;
import org.shenbao.demo.Samples.Stop;
import org.shenbao.document.Pdfs;
import org.shenbao.document.Xhtml;

/** What an enterprise does for a sample: it fills in, uploads, signs and submits. */
final class SampleApplicant {

    private final Cast cast;
    private final Pdfs pdfs;
    private int made;

    SampleApplicant(Cast cast, Pdfs pdfs) {
        this.cast = cast;
        this.pdfs = pdfs;
    }

    /** @return number of the application */
    long apply(long round, Sample sample, Map<String, Object> answers, int daysAgo) {
        made++;
        DemoUser applicant = cast.daysAgo(daysAgo, sample.applicant());
        long id = applicant
                .post("/api/applications", Map.of("roundId", round, "category", "qd-integration"))
                .get("id")
                .asLong();
        String application = "/api/applications/" + id;
        fill(applicant, application, answers, daysAgo);
        if (sample.until() != Stop.DRAFT) {
            provideMaterials(applicant, application, sample);
            applicant.post(application + "/submission", Map.of());
        }
        return id;
    }

    private void fill(DemoUser applicant, String application, Map<String, Object> answers, int daysAgo) {
        JsonNode draft = applicant.get(application);
        Map<String, Object> all = new LinkedHashMap<>();
        draft.get("answers").properties().forEach(known -> all.put(known.getKey(), known.getValue()));
        all.put("spendingLines", List.of(line("工业软件", "软件许可与实施服务", "98.40"), line("网络", "车间网络与数据采集设备", "70.00")));
        all.put("fillDate", cast.day(daysAgo).toString());
        all.putAll(answers);
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
                new BigDecimal(amountWan));
    }

    private void provideMaterials(DemoUser applicant, String application, Sample sample) {
        JsonNode copy = applicant.get(application);
        for (JsonNode material : copy.get("materials")) {
            if (material.get("source").asText().equals("UPLOAD")
                    && material.get("required").asBoolean()) {
                String name = material.get("name").asText();
                applicant.upload(
                        application + "/materials/" + material.get("id").asText() + "/files",
                        name + ".pdf",
                        scan(name, sample));
            }
        }
        String signatory = copy.at("/answers/legalRepresentative").asText();
        applicant.put(application + "/commitments/qd-k-authenticity", Map.of("agreed", true, "signatory", signatory));
    }

    private byte[] scan(String name, Sample sample) {
        return pdfs.render("<html><head><title>" + Xhtml.text(name) + "</title></head><body><h1>" + Xhtml.text(name)
                + "</h1><p>" + Xhtml.text(sample.projectName()) + "</p><p>（演示材料，扫描件）</p></body></html>");
    }
}
