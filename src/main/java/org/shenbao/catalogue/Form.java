package org.shenbao.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A printed form of a notice: cover and sections. */
public record Form(
        String key,
        String titleZh,
        @Nullable String annexZh,
        @Nullable String editionZh,
        @Nullable String origin,
        List<String> appliesTo,
        @Nullable String unitNoteZh,
        @Nullable String compiledBy,
        Map<String, Object> formatRules,
        List<String> instructionsZh,
        Cover cover,
        List<Section> sections,
        @Nullable String noteZh,
        @Nullable String question) {

    public record Cover(List<Field> fields) {}

    /** Fields of the sections, then those that stand on the cover alone: a datum's label is that of the table. */
    Stream<Field> allFields() {
        return Stream.concat(sections.stream().flatMap(Section::allFields), cover.fields().stream());
    }
}
