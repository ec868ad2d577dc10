package org.shenbao.routing.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shenbao.application.SupplementItem;
import org.shenbao.routing.StageDecision;
import org.springframework.stereotype.Component;

/**
 * Reads from a decision what is to be corrected: {@code fieldsToCorrect} holds field keys, {@code materialsToCorrect}
 * ids of materials. The reason stands once, in the official's opinion.
 */
@Component
class ItemsToCorrect {

    private final ObjectMapper json;

    ItemsToCorrect(ObjectMapper json) {
        this.json = json;
    }

    List<SupplementItem> of(StageDecision decision) {
        JsonNode fields = read(decision.fields());
        return Stream.concat(
                        items(fields.path("fieldsToCorrect"), key -> SupplementItem.field(key, null)),
                        items(fields.path("materialsToCorrect"), id -> SupplementItem.material(id, null)))
                .toList();
    }

    private static Stream<SupplementItem> items(JsonNode targets, Function<String, SupplementItem> item) {
        return StreamSupport.stream(targets.spliterator(), false)
                .map(JsonNode::asText)
                .map(item);
    }

    private JsonNode read(String fields) {
        try {
            return json.readTree(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recorded decision is always JSON", e);
        }
    }
}
