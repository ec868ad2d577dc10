package org.shenbao.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.ProgrammeDefinition.Area;
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
        List<Area> areas = definition.jurisdictions().stream()
                .filter(list -> list.key().equals(body.multiInstanceBy()))
                .findFirst()
                .orElseThrow()
                .items();
        return areas.stream()
                .map(area -> new Body(
                        body.code() + "." + area.code(),
                        area.nameZh() + Objects.requireNonNullElse(addition.nameSuffixZh(), ""),
                        body.level(),
                        parent,
                        Objects.requireNonNull(addition.instances().get(area.code()), () -> "no region of " + area)))
                .toList();
    }
}
