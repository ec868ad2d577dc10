package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A panel of three experts: formed and drawn by the city's officer, who may rank when all have scored. */
final class SamplePanel {

    private static final List<Integer> INNOVATION = List.of(86, 78, 91);

    private final Cast cast;
    private final long id;
    private final String path;
    private final List<Long> applications;
    private final List<String> experts;

    private SamplePanel(Cast cast, long id, List<Long> applications, List<String> experts) {
        this.cast = cast;
        this.id = id;
        this.applications = applications;
        this.path = "/api/panels/" + id;
        this.experts = experts;
    }

    static SamplePanel draw(Cast cast, long round, List<Long> applications, int daysAgo) {
        DemoUser city = cast.daysAgo(daysAgo, "city");
        long id = city.post(
                        "/api/panels",
                        Map.of(
                                "roundId",
                                round,
                                "category",
                                "qd-integration",
                                "size",
                                3,
                                "applicationIds",
                                applications))
                .get("id")
                .asLong();
        String path = "/api/panels/" + id;
        city.post(path + "/draws", Map.of("reason", ""));
        JsonNode drawn = city.post(path + "/draws/1/execution", Map.of("witness", "4127", "witnessName", "驻局纪检监察组 刘敏"));
        List<String> experts = new ArrayList<>();
        drawn.get("members")
                .forEach(member -> experts.add(member.get("username").asText()));
        return new SamplePanel(cast, id, applications, experts);
    }

    void begin(int daysAgo) {
        for (String expert : experts) {
            cast.daysAgo(daysAgo, expert)
                    .post("/api/assignments/invitations/" + id + "/answer", Map.of("accepted", true, "reason", ""));
        }
        cast.daysAgo(daysAgo, "city").post(path + "/scoring", Map.of());
    }

    void scoreAll(int daysAgo) {
        for (String expert : experts) {
            DemoUser reviewer = cast.daysAgo(daysAgo, expert);
            for (JsonNode card : cards(reviewer)) {
                submit(reviewer, card, save(reviewer, card, mark(expert, card)));
            }
        }
    }

    /** One expert has submitted a scorecard, another keeps a draft, the third has not begun. */
    void scoreSome(int daysAgo) {
        DemoUser first = cast.daysAgo(daysAgo, experts.get(0));
        JsonNode card = cards(first).get(0);
        submit(first, card, save(first, card, INNOVATION.get(0)));
        DemoUser second = cast.daysAgo(daysAgo, experts.get(1));
        save(second, cards(second).get(0), INNOVATION.get(1));
    }

    /** @param verdicts each with the application, its outcome and the reason */
    void rank(List<Map<String, Object>> verdicts, int daysAgo) {
        cast.daysAgo(daysAgo, "city")
                .post(path + "/ranking", Map.of("cutLine", 60, "remark", "", "verdicts", verdicts));
    }

    /** No two projects are equally good, and no two experts equally strict. */
    private int mark(String expert, JsonNode card) {
        int project = applications.indexOf(card.get("applicationId").asLong());
        return INNOVATION.get(experts.indexOf(expert)) - 4 * (applications.size() - 1 - project);
    }

    private List<JsonNode> cards(DemoUser reviewer) {
        List<JsonNode> mine = new ArrayList<>();
        reviewer.get("/api/assignments").get("scorecards").forEach(card -> {
            if (applications.contains(card.get("applicationId").asLong())) {
                mine.add(card);
            }
        });
        return mine;
    }

    private static int save(DemoUser reviewer, JsonNode card, int innovation) {
        Map<String, Object> scores = Map.of(
                "qd-s-integration-innovation",
                innovation,
                "qd-s-integration-replicability",
                new BigDecimal("82.5"),
                "qd-s-integration-benefit",
                84);
        return reviewer.put(
                        "/api/assignments/" + card.get("id").asLong() + "/scorecard",
                        Map.of(
                                "version",
                                card.get("version").asInt(),
                                "scores",
                                scores,
                                "comment",
                                "目标明确，方案可行，数据充分。",
                                "siteCheck",
                                false))
                .get("version")
                .asInt();
    }

    private static void submit(DemoUser reviewer, JsonNode card, int version) {
        reviewer.post("/api/assignments/" + card.get("id").asLong() + "/submission", Map.of("version", version));
    }
}
