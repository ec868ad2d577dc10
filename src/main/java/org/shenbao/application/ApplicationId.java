package org.shenbao.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Key of a {@link ProjectApplication}; in decimals the business key of its process instance. */
public record ApplicationId(@JsonValue long value) {

    @JsonCreator
    public ApplicationId {}

    /** @throws NumberFormatException when the text is not a decimal number */
    public static ApplicationId of(String businessKey) {
        return new ApplicationId(Long.parseLong(businessKey));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
