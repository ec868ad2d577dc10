package org.shenbao.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        return schema(leaf, programmes.programme(leaf.programme()).year());
    }

    /** The form as a round of another year prints it. */
    public JsonNode schema(Leaf leaf, int year) {
        int yearsLater = year - programmes.programme(leaf.programme()).year();
        String text = ProgrammeFiles.text("bpmn/" + leaf.programme() + "/" + leaf.category() + ".form");
        try {
            return json.readTree(Years.shift(text, yearsLater));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the form of " + leaf.category() + " is no JSON", e);
        }
    }
}
