package org.shenbao.routing.process.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where in the file of a form a component stands: a parsed schema no longer knows. */
class FormLines {

    private final List<String> lines;

    FormLines(byte[] form) {
        this.lines = new String(form, StandardCharsets.UTF_8).lines().toList();
    }

    /** Line of the component's id or key, from 1; 0 when it has neither. */
    int of(JsonNode component) {
        return Stream.of("id", "key")
                .filter(name -> component.path(name).isTextual())
                .map(name -> "\"" + name + "\"\\s*:\\s*\""
                        + Pattern.quote(component.path(name).asText()) + "\"")
                .map(Pattern::compile)
                .flatMap(written -> IntStream.range(0, lines.size())
                        .filter(i -> written.matcher(lines.get(i)).find())
                        .boxed())
                .findFirst()
                .map(i -> i + 1)
                .orElse(0);
    }
}
