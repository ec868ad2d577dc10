package org.shenbao.support;

import java.util.List;

/** Input that names its faulty fields; nothing was changed. */
public class InvalidInput extends Problem {

    public InvalidInput(String detail, List<FieldError> errors) {
        super("invalid-input", 422, "填报内容有误", detail, errors);
    }

    public static InvalidInput of(String field, String message) {
        return new InvalidInput(message, List.of(new FieldError(field, message)));
    }
}
