package org.shenbao.routing;

import org.shenbao.application.ApplicationId;

/**
 * An application has reached a stage. Published inside the transaction that moved it.
 *
 * @param stage key of the stage, such as {@code district-submission}
 */
public record StageEntered(ApplicationId id, String stage) {}
