package org.shenbao.notification;

/**
 * Whom a message is for.
 *
 * @param kind one person, everybody of an office, or everybody of an enterprise
 * @param key username, body code or unified social credit code
 */
public record Recipient(Kind kind, String key) {

    /** Who reads a message. */
    public enum Kind {
        ACCOUNT,
        BODY,
        ENTERPRISE
    }

    public static Recipient account(String username) {
        return new Recipient(Kind.ACCOUNT, username);
    }

    public static Recipient body(String bodyCode) {
        return new Recipient(Kind.BODY, bodyCode);
    }

    public static Recipient enterprise(String creditCode) {
        return new Recipient(Kind.ENTERPRISE, creditCode);
    }
}
