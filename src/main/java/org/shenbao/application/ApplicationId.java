package org.shenbao.application;

/** Identity of a {@code ProjectApplication}; its decimal form is the business key of its process instance. */
public record ApplicationId(long value) {

    /** @throws NumberFormatException when the key is not one of an application */
    public static ApplicationId of(String businessKey) {
        return new ApplicationId(Long.parseLong(businessKey));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
