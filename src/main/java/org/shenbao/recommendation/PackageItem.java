package org.shenbao.recommendation;

import org.shenbao.application.ApplicationId;

/**
 * An application in a package.
 *
 * @param position rank, from 1
 * @param reason why it is not recommended; empty when it is
 */
public record PackageItem(
        long packageId, ApplicationId applicationId, int position, boolean recommended, String reason) {}
