package org.shenbao.modelling.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the running instances of a diagram stand. */
public record ProcessOverview(String key, String title, List<VersionStanding> versions) {

    /**
     * @param running how many the caller may see
     * @param elsewhere how many belong to bodies that are none of the caller's
     */
    public record VersionStanding(int version, boolean current, int running, int elsewhere, List<NodeStanding> nodes) {}

    /** @param count instances that stand here; one that waits in parallel counts at each of its nodes */
    public record NodeStanding(
            String id, String name, String type, @Nullable String stage, int count) {}
}
