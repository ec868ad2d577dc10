package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.demo.Samples.Stop;

/** What a district's officer does: reviews each application, then recommends all that passed in one package. */
final class SampleDistrict {

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

    private final Cast cast;

    SampleDistrict(Cast cast) {
        this.cast = cast;
    }

    void review(String officer, long application, Stop until, int daysAgo) {
        DemoUser reviewer = cast.daysAgo(daysAgo, officer);
        if (until.reaches(Stop.RECOMMENDATION)) {
            decide(reviewer, application, "pass", Map.of("opinion", "材料齐全，内容真实，同意推荐。"));
        } else if (until == Stop.SUPPLEMENT) {
            decide(
                    reviewer,
                    application,
                    "return",
                    Map.of(
                            "opinion", "请补充说明项目效益测算依据，并更换清晰的审计报告扫描件。",
                            "fieldsToCorrect", List.of("economicBenefit"),
                            "materialsToCorrect", List.of("qd-m-integration-3")));
        }
    }

    private void decide(DemoUser officer, long application, String outcome, Map<String, Object> decision) {
        Map<String, Object> all = new LinkedHashMap<>(CHECKED);
        all.putAll(decision);
        cast.decide(officer, application, outcome, all);
    }

    /** @return number of the package that was sent */
    long recommend(String officer, String preparedBy, int daysAgo) {
        DemoUser composer = cast.daysAgo(daysAgo, officer);
        long id = composer.get("/api/packages").at("/items/0/id").asLong();
        String path = "/api/packages/" + id;
        JsonNode composing = composer.get(path);
        List<Map<String, Object>> choices = new ArrayList<>();
        composing
                .get("entries")
                .forEach(item -> choices.add(Map.of(
                        "applicationId", item.get("applicationId").asLong(), "recommended", true, "reason", "")));
        JsonNode saved = composer.put(
                path,
                Map.of(
                        "version",
                        composing.get("version").asInt(),
                        "opinion",
                        "经审核，所列项目材料齐全、内容真实，符合申报条件，同意推荐。",
                        "preparedBy",
                        preparedBy,
                        "preparedByPhone",
                        "0532-80000000",
                        "reportDate",
                        cast.day(daysAgo).toString(),
                        "choices",
                        choices));
        composer.post(
                path + "/submission", Map.of("version", saved.get("version").asInt()));
        return id;
    }

    void receive(long id, String receiver, int daysAgo) {
        cast.daysAgo(daysAgo, receiver)
                .post("/api/packages/" + id + "/arrival", Map.of("copiesReceived", 3, "remark", ""));
    }
}
