package org.shenbao.routing.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;

/** What a task's form must hold for an outcome: the node's property {@code requiredFields}, {@code pass:no=文号;…}. */
final class RequiredFields {

    private RequiredFields() {}

    /** @throws InvalidInput naming everything that is missing */
    static void check(NodeProperties node, String outcome, JsonNode fields) {
        List<FieldError> errors = Arrays.stream(
                        node.get("requiredFields").orElse("").split(";"))
                .filter(entry -> entry.startsWith(outcome + ":"))
                .map(entry -> entry.substring(outcome.length() + 1).split("=", 2))
                .filter(field -> fields.path(field[0]).asText("").isBlank())
                .map(field -> new FieldError(field[0], "请填写" + field[1] + "。"))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput("还有 " + errors.size() + " 项内容未填写，不能办结。", errors);
        }
    }
}
