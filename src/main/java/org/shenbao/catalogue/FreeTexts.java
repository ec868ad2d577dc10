package org.shenbao.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The text boxes that choices such as 其他 open: one field beside each field that has such a choice. */
final class FreeTexts {

    /** Appended to the key of the field. */
    private static final String SUFFIX = "Other";

    private FreeTexts() {}

    static Form opened(Form form, UnaryOperator<Field> withOptions) {
        return new Form(
                form.key(),
                form.titleZh(),
                form.annexZh(),
                form.editionZh(),
                form.origin(),
                form.appliesTo(),
                form.unitNoteZh(),
                form.compiledBy(),
                form.formatRules(),
                form.instructionsZh(),
                new Form.Cover(opened(form.cover().fields(), withOptions)),
                form.sections().stream()
                        .map(section -> opened(section, withOptions))
                        .toList(),
                form.noteZh(),
                form.question());
    }

    /** @param withOptions fills in the options of a list */
    static List<Field> opened(List<Field> fields, UnaryOperator<Field> withOptions) {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), box(withOptions.apply(field))))
                .toList();
    }

    private static Section opened(Section section, UnaryOperator<Field> withOptions) {
        return new Section(
                section.key(),
                section.titleZh(),
                section.visibleWhen(),
                section.approxLength(),
                section.hintZh(),
                opened(section.fields(), withOptions),
                section.sections().stream()
                        .map(inner -> opened(inner, withOptions))
                        .toList(),
                section.question());
    }

    private static Stream<Field> box(Field field) {
        List<Option> open = field.options().stream().filter(Option::freeText).toList();
        if (open.isEmpty()) {
            return Stream.empty();
        }
        String label = Objects.requireNonNullElse(
                open.get(0).freeTextLabelZh(), open.get(0).labelZh() + "（请注明）");
        boolean several = field.type() == FieldType.MULTI_ENUM;
        Predicate chosen = new Predicate(
                null,
                field.key(),
                several ? Op.CONTAINS_ANY : Op.IN,
                open.stream().map(Option::value).toList(),
                null,
                null,
                null,
                List.of(),
                List.of());
        return Stream.of(Field.text(field.key() + SUFFIX, label, chosen, field));
    }
}
