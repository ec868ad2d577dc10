package org.shenbao.support;

import java.time.ZoneId;

/** The one zone in which notices state their dates. */
public final class Zones {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
