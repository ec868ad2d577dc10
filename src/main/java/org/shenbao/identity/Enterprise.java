package org.shenbao.identity;

import java.time.Instant;

/**
 * An applying enterprise (申报单位).
 *
 * @param creditCode unified social credit code, check character verified
 * @param registeredDistrict code of the district body it reports to, such as {@code qd-district-miit.huangdao}
 */
public record Enterprise(
        String creditCode,
        String orgName,
        String legalRepresentative,
        String registeredDistrict,
        String contactName,
        String contactMobile,
        String contactEmail,
        Instant registeredAt,
        int version) {}
