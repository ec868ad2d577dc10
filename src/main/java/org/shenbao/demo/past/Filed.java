package org.shenbao.demo.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Stay;

/** An imagined application with the names that make it one of the product's. */
record Filed(PastApplication application, String number, String creditCode, String enterprise, String project) {

    static final String BY = "demo";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Filed of(PastRound round, String symbol, String region, PastApplication one, SampleNames names) {
        return new Filed(
                one,
                "%s-YL-%06d".formatted(symbol, one.serial()),
                SampleNames.creditCode(region, one.serial() % 10_000),
                names.enterprise(one.serial()),
                names.project());
    }

    /** In the order of the statement's columns. */
    @Nullable
    Object[] row(PastRound round) {
        List<Stay> stays = application.stays();
        Stay last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        Timestamp submitted = Timestamp.from(application.submittedAt());
        Timestamp ended = Timestamp.from(application.endedAt());
        return new @Nullable Object[] {
            round.roundId(),
            round.programme(),
            application.category(),
            creditCode,
            enterprise,
            project,
            application.district(),
            number,
            last == null ? "submitted" : last.stage(),
            last == null ? null : last.nodeName(),
            last == null ? submitted : Timestamp.from(last.enteredAt()),
            application.outcome(),
            answers(),
            stays.size() + 2,
            BY,
            submitted,
            ended,
            submitted,
            PastRows.timestamp(application.recommendedAt()),
            ended
        };
    }

    private String answers() {
        return json(Map.of("projectName", project, "orgName", enterprise));
    }

    /** What was sealed: so little was answered that nobody takes it for a real dossier. */
    String content(PastRound round) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("number", number);
        content.put("version", 1);
        content.put("programme", round.programme());
        content.put("category", application.category());
        content.put("creditCode", creditCode);
        content.put("answers", Map.of("projectName", project, "orgName", enterprise));
        content.put("files", List.of());
        content.put("commitments", List.of());
        content.put("sealedAt", application.submittedAt().toString());
        return json(content);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
