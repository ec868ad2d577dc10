package org.shenbao.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A headed part of a form.
 *
 * @param approxLength length of the whole part in Chinese characters, as the form asks
 */
public record Section(
        String key,
        String titleZh,
        @Nullable Predicate visibleWhen,
        @Nullable Integer approxLength,
        @Nullable String hintZh,
        List<Field> fields,
        List<Section> sections,
        @Nullable String question) {

    /** All fields of this part and of the parts in it, in reading order. */
    public Stream<Field> allFields() {
        return Stream.concat(fields.stream(), sections.stream().flatMap(Section::allFields));
    }
}
