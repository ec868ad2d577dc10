package org.shenbao.identity;

/** The one password of all demonstration accounts. It is public knowledge, so nothing outside the demo profile takes it. */
public final class DemoPassword {

    public static final String VALUE = "Shenbao-2027";

    private DemoPassword() {}
}
