package org.shenbao.support;

import java.util.List;
import java.util.Map;

/**
 * Something that a caller can understand and mend. Rendered as RFC 9457 problem details with {@code type}
 * {@code urn:shenbao:problem:<type>}.
 */
public abstract class Problem extends RuntimeException {

    private final String type;
    private final String title;
    private final int status;
    private final List<FieldError> errors;

    /**
     * @param type stable kebab-case name, part of the contract
     * @param status HTTP status
     * @param title short Chinese heading
     * @param detail Chinese sentence that says what is wrong, where, and what to do
     */
    protected Problem(String type, int status, String title, String detail) {
        this(type, status, title, detail, List.of());
    }

    protected Problem(String type, int status, String title, String detail, List<FieldError> errors) {
        super(detail);
        this.type = type;
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** What a program may want to read beside the sentence, by name. */
    public Map<String, String> details() {
        return Map.of();
    }

    /**
     * One faulty field.
     *
     * @param field path of the field, such as {@code spendingLines[2].invoiceNo}
     * @param message Chinese sentence
     */
    public record FieldError(String field, String message) {}
}
