package org.shenbao.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An authority that handles applications.
 *
 * @param code such as {@code qd-city-miit}; one of several of a kind ends in its jurisdiction, {@code
 *     qd-district-miit.huangdao}
 * @param name full name
 * @param level district, city, province, ministry or other
 * @param parentCode the body above it
 * @param regionCode GB/T 2260
 */
public record Body(
        String code, String name, String level, @Nullable String parentCode, String regionCode) {}
