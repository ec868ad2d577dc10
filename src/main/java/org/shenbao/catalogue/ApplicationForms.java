package org.shenbao.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/** The application forms that come with the product, as form-js schemas. */
@Component
public class ApplicationForms {

    private final Programmes programmes;
    private final ObjectMapper json;

    ApplicationForms(Programmes programmes, ObjectMapper json) {
        this.programmes = programmes;
        this.json = json;
    }

    /** The form as the notice prints it. */
    public JsonNode schema(Leaf leaf) {
        return read(leaf, 0);
    }

    /** The form as a round of that year hands it to applicants: what the chosen category answers is locked. */
    public JsonNode schema(Leaf leaf, int year) {
        JsonNode schema =
                read(leaf, year - programmes.programme(leaf.programme()).year());
        schema.findParents("key").forEach(component -> lock(leaf, (ObjectNode) component));
        return schema;
    }

    private JsonNode read(Leaf leaf, int yearsLater) {
        String text = ProgrammeFiles.text("bpmn/" + leaf.programme() + "/" + leaf.category() + ".form");
        try {
            return json.readTree(Years.shift(text, yearsLater));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the form of " + leaf.category() + " is no JSON", e);
        }
    }

    private static void lock(Leaf leaf, ObjectNode component) {
        leaf.field(component.get("key").asText())
                .filter(field -> field.type() == FieldType.ENUM)
                .flatMap(leaf::ownOption)
                .ifPresent(own -> component.put("readonly", true));
    }
}
