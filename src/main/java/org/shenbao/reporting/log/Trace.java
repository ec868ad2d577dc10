package org.shenbao.reporting.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application's way through the stages, without the names of enterprises and persons.
 *
 * @param name number of the application, or its id while it has none
 * @param outcome how it ended; null while it runs
 */
public record Trace(
        String name,
        String programme,
        String category,
        String district,
        @Nullable String outcome,
        List<Step> steps) {

    public Trace {
        steps = List.copyOf(steps);
    }

    /**
     * One stay.
     *
     * @param name label of the node
     * @param office name of the handling office; null while the applicant is to act
     * @param version of the programme's diagram
     * @param outcome as gateways read it
     * @param result the same as people read it
     * @param left null while the application is still there
     */
    public record Step(
            long stay,
            String name,
            String stage,
            String node,
            int version,
            String waitingOn,
            @Nullable String office,
            @Nullable String outcome,
            @Nullable String result,
            Instant entered,
            @Nullable Instant left) {}
}
