package org.shenbao.routing.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;

/**
 * An open task's place in its diagram.
 *
 * @param documentation how the work is done, in the diagram's words
 */
record TaskNode(NodeProperties properties, @Nullable String documentation, String businessKey) {

    Optional<ApplicationId> applicationId() {
        return BusinessKeys.applicationId(businessKey);
    }

    /** Path of the page that does the work. */
    Optional<String> page() {
        return properties.get("page").map(page -> page.replace("{id}", BusinessKeys.roundLevelId(businessKey)));
    }
}
