package org.shenbao.identity;

/** The product refuses to start: nobody could ever sign in to keep its accounts. */
class NoAdministrator extends RuntimeException {

    private final String prefix;

    NoAdministrator(String prefix, String reason) {
        super(reason);
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
