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

    /**
     * What {@code programmes/bodies.yaml} adds to one body.
     *
     * @param eachOf body of many, of which each has this one once per item (各市的对口部门)
     */
    record Addition(
            @Nullable String region,
            @Nullable String parent,
            @Nullable String nameSuffixZh,
            @Nullable String eachOf,
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
                bodies.addAll(
                        addition.eachOf() == null
                                ? instances(definition, body, addition)
                                : ofEach(definition, body, addition, bodies));
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

    /** One per item for each body of another kind, in its region: {@code sd-city-counterpart-dept.jinan.health-care}. */
    private static List<Body> ofEach(
            ProgrammeDefinition definition, BodyDefinition body, Addition addition, List<Body> known) {
        String kind = addition.eachOf() + ".";
        List<Option> items = places(definition, String.valueOf(body.multiInstanceBy()));
        return known.stream()
                .filter(owner -> owner.code().startsWith(kind))
                .flatMap(owner -> items.stream()
                        .map(item -> new Body(
                                body.code() + "." + owner.code().substring(kind.length()) + "." + item.value(),
                                place(definition, owner, kind)
                                        + item.labelZh()
                                        + Objects.requireNonNullElse(addition.nameSuffixZh(), ""),
                                body.level(),
                                addition.parent(),
                                owner.regionCode())))
                .toList();
    }

    private static String place(ProgrammeDefinition definition, Body owner, String kind) {
        String code = owner.code().substring(kind.length());
        return definition.jurisdictions().stream()
                .flatMap(list -> list.items().stream())
                .filter(area -> area.code().equals(code))
                .map(Jurisdiction.Area::nameZh)
                .findFirst()
                .orElse(owner.name());
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
