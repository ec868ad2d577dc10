package org.shenbao.routing;

import java.util.Set;
import org.shenbao.application.ApplicationId;

/**
 * An analyst put an application elsewhere on its route. Published inside the transaction, before it arrives there.
 *
 * @param awaited messages that it waited for until then
 */
public record ApplicationMoved(ApplicationId id, Set<Message> awaited) {}
