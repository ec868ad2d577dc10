package org.shenbao.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.ProgrammeDefinition.BodyDefinition;

/** Turns a notice's bodies into real ones: one per jurisdiction where the notice means many. */
final class BodyDirectory {

    /** What {@code programmes/bodies.yaml} adds to one body. */
    record Addition(
            @Nullable String region,
            @Nullable String parent,
            @Nullable String nameSuffixZh,
            Map<String, String> instances) {}

    private static final class Additions extends java.util.LinkedHashMap<String, Addition> {}

    private BodyDirectory() {}

    static List<Body> of(List<ProgrammeDefinition> definitions) {
        Map<String, Addition> additions = ProgrammeFiles.read("programmes/bodies.yaml", Additions.class);
        List<Body> bodies = new ArrayList<>();
        for (ProgrammeDefinition definition : definitions) {
            for (BodyDefinition body : definition.bodies()) {
                Addition addition = Objects.requireNonNull(
                        additions.get(body.code()), () -> "programmes/bodies.yaml says nothing about " + body.code());
                bodies.addAll(instances(definition, body, addition));
            }
        }
        return bodies;
    }

    private static List<Body> instances(ProgrammeDefinition definition, BodyDefinition body, Addition addition) {
        String parent = body.parent() == null ? addition.parent() : body.parent();
        if (body.multiInstanceBy() == null) {
            String region = Objects.requireNonNull(addition.region(), () -> "no region of " + body.code());
            return List.of(new Body(body.code(), body.nameZh(), body.level(), parent, region));
        }
        List<Option> places = places(definition, body.multiInstanceBy());
        return places.stream()
                .map(place -> new Body(
                        body.code() + "." + place.value(),
                        place.labelZh() + Objects.requireNonNullElse(addition.nameSuffixZh(), ""),
                        body.level(),
                        parent,
                        Objects.requireNonNull(addition.instances().get(place.value()), () -> "no region of " + place)))
                .toList();
    }

    /** What a body of many exists once for: the regions of a jurisdiction or the values of a code list. */
    private static List<Option> places(ProgrammeDefinition definition, String list) {
        return Stream.concat(
                        definition.jurisdictions().stream()
                                .filter(jurisdiction -> jurisdiction.key().equals(list))
                                .flatMap(jurisdiction -> jurisdiction.items().stream())
                                .map(area -> Option.of(area.code(), area.nameZh())),
                        definition.codeLists().stream()
                                .filter(codes -> codes.key().equals(list))
                                .flatMap(codes -> codes.values().stream()))
                .toList();
    }
}
