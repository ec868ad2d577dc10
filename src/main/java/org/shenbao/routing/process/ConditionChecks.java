package org.shenbao.routing.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Op;
import org.springframework.stereotype.Component;

/**
 * Puts a question for every hard condition that an official judges into the group {@code Group_facts} of a task's form,
 * so that one form serves every category. A question that the form asks in its own words stays; one whose condition
 * does not bind the category goes.
 */
@Component
class ConditionChecks {

    private static final String GROUP = "Group_facts";

    private final ObjectMapper json;

    ConditionChecks(ObjectMapper json) {
        this.json = json;
    }

    String into(String schema, Optional<Leaf> leaf) {
        ObjectNode form = read(schema);
        ArrayNode components = form.withArray("components");
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).path("id").asText().equals(GROUP)) {
                ArrayNode questions = questions((ObjectNode) components.get(i), leaf);
                if (questions.isEmpty()) {
                    components.remove(i);
                } else {
                    ((ObjectNode) components.get(i)).set("components", questions);
                }
                break;
            }
        }
        return form.toString();
    }

    private ArrayNode questions(ObjectNode group, Optional<Leaf> leaf) {
        List<Condition> judged = leaf.stream().flatMap(OfficerFindings::judged).toList();
        Map<String, JsonNode> own = StreamSupport.stream(
                        group.path("components").spliterator(), false)
                .collect(Collectors.toMap(c -> c.path("key").asText(), c -> c, (a, b) -> a));
        ArrayNode questions = json.createArrayNode();
        Set<String> asked = new HashSet<>();
        for (Condition condition : judged) {
            String key = OfficerFindings.datum(condition);
            if (asked.add(key)) {
                questions.add(own.containsKey(key) ? own.get(key) : question(condition, key));
            }
        }
        return questions;
    }

    private ObjectNode question(Condition condition, String key) {
        boolean negated = condition.op() == Op.IS_FALSE;
        ObjectNode question = json.createObjectNode()
                .put("id", "Field_" + key)
                .put("key", key)
                .put("type", "radio")
                .put("label", condition.noteZh())
                .put("description", "依据：" + condition.sourceRef());
        question.putObject("layout").put("row", "Row_" + key).putNull("columns");
        question.putObject("validate").put("required", true);
        ArrayNode values = question.putArray("values");
        values.addObject().put("label", "符合").put("value", negated ? "no" : "yes");
        values.addObject().put("label", "不符合").put("value", negated ? "yes" : "no");
        if (condition.appliesWhen() != null) {
            values.addObject().put("label", "不适用").put("value", OfficerFindings.NOT_APPLICABLE);
        }
        return question;
    }

    private ObjectNode read(String schema) {
        try {
            return (ObjectNode) json.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deployed form is always JSON", e);
        }
    }
}
