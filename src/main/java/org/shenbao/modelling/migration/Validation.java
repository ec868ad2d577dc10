package org.shenbao.modelling.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would do.
 *
 * @param valid whether everybody could follow it
 * @param total instances that were tried
 */
public record Validation(boolean valid, int total, List<Failing> failing) {

    /**
     * @param node labels of the nodes where it cannot go on
     * @param problems Chinese sentences
     */
    public record Failing(
            @Nullable Long applicationId,
            @Nullable String number,
            String orgName,
            @Nullable String projectName,
            String node,
            List<String> problems) {}
}
