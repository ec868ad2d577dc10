package org.shenbao.modelling.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.shenbao.modelling.diff.Item.Bounds;

/** Where the elements of a diagram are drawn. */
final class Drawing {

    private Drawing() {}

    /** Element to bounds, in BPMN and in DMN. */
    static Map<String, Bounds> of(Xml definitions) {
        Map<String, Bounds> drawn = new HashMap<>();
        definitions.children().stream()
                .filter(child -> child.is("BPMNDiagram") || child.is("DMNDI"))
                .flatMap(Xml::all)
                .filter(shape -> shape.is("BPMNShape") || shape.is("DMNShape"))
                .forEach(shape -> shape.child("Bounds")
                        .ifPresent(bounds -> drawn.put(
                                Stream.of(shape.value("bpmnElement"), shape.value("dmnElementRef"))
                                        .filter(id -> !id.isEmpty())
                                        .findFirst()
                                        .orElse(""),
                                bounds(bounds))));
        return drawn;
    }

    private static Bounds bounds(Xml bounds) {
        return new Bounds(
                number(bounds.value("x")),
                number(bounds.value("y")),
                number(bounds.value("width")),
                number(bounds.value("height")));
    }

    private static double number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(text) : 0;
    }
}
