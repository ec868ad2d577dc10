package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One datum of a form, of a table's row, or one that a rule needs beside the form.
 *
 * @param labelZh label as printed
 * @param options choices; in a {@link Leaf} those of {@code optionsRef} are filled in
 * @param maxLength limit in Chinese characters
 * @param filledBy who fills it: absent or {@code applicant}, {@code system} (computed), or a stage key
 * @param columns columns of a table
 * @param totals columns whose sum the form prints
 */
public record Field(
        String key,
        String labelZh,
        FieldType type,
        boolean required,
        @Nullable Predicate requiredWhen,
        @Nullable Predicate visibleWhen,
        @Nullable String unit,
        @Nullable Integer maxLength,
        @Nullable Integer approxLength,
        List<Option> options,
        @Nullable String optionsRef,
        @Nullable Integer minSelected,
        @Nullable Integer maxSelected,
        List<Field> columns,
        @Nullable String rowMode,
        List<Object> fixedRows,
        @Nullable Integer minRows,
        List<String> totals,
        @Nullable String filledBy,
        boolean seal,
        List<String> signatures,
        boolean dated,
        @Nullable String presetTextZh,
        boolean evidenceRequired,
        boolean starred,
        @Nullable String hintZh,
        List<String> labelVariantsZh,
        @Nullable String groupZh,
        @Nullable String accept,
        List<String> appliesTo,
        @Nullable String reasonZh,
        @Nullable String origin,
        @Nullable String question) {

    /** Whether the applicant answers it in the form (uploads and signed opinions are given elsewhere). */
    @JsonIgnore
    public boolean isAnswered() {
        return isFilledByApplicant() && type != FieldType.FILE && type != FieldType.OPINION;
    }

    @JsonIgnore
    public boolean isFilledByApplicant() {
        return filledBy == null || filledBy.equals("applicant");
    }

    /** Whether the system computes it: row numbers, totals. */
    @JsonIgnore
    public boolean isComputed() {
        return "system".equals(filledBy);
    }

    /** Whether it is the column that counts the rows of its table. */
    @JsonIgnore
    public boolean isRowNumber() {
        return isComputed() && type == FieldType.INTEGER && !isYear();
    }

    /** Whether it is the column that names the rows of its table by years. */
    @JsonIgnore
    public boolean isYear() {
        return key.equals("year");
    }

    public Optional<Option> option(Object value) {
        return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }

    public Optional<Field> column(String columnKey) {
        return columns.stream().filter(c -> c.key().equals(columnKey)).findFirst();
    }

    /** A line of text that is asked for only where a predicate on its neighbour holds. */
    static Field text(String key, String labelZh, Predicate when, Field beside) {
        return new Field(
                key,
                labelZh,
                FieldType.TEXT,
                false,
                when,
                when,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                beside.filledBy(),
                false,
                List.of(),
                false,
                null,
                false,
                false,
                null,
                List.of(),
                beside.groupZh(),
                null,
                beside.appliesTo(),
                null,
                "derived",
                null);
    }

    Field withOptions(List<Option> resolved) {
        return new Field(
                key,
                labelZh,
                type,
                required,
                requiredWhen,
                visibleWhen,
                unit,
                maxLength,
                approxLength,
                resolved,
                optionsRef,
                minSelected,
                maxSelected,
                columns,
                rowMode,
                fixedRows,
                minRows,
                totals,
                filledBy,
                seal,
                signatures,
                dated,
                presetTextZh,
                evidenceRequired,
                starred,
                hintZh,
                labelVariantsZh,
                groupZh,
                accept,
                appliesTo,
                reasonZh,
                origin,
                question);
    }
}
