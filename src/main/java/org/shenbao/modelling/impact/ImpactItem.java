package org.shenbao.modelling.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would change for one application.
 *
 * @param seq its place among the applications that were gone through, from 0
 * @param applicationId absent in an anonymous run, like the number and the name
 * @param from what the table as it is deployed decides
 * @param to what the draft decides
 * @param rule the rules that make the difference, as people read them
 */
public record ImpactItem(
        int seq,
        @Nullable Long applicationId,
        @Nullable String number,
        String orgName,
        String from,
        String to,
        String rule,
        List<Difference> conditions) {

    /**
     * One condition, material or scoring dimension that comes out differently.
     *
     * @param label what it is called
     * @param clause where the notice says so
     * @param actual what was filed; absent where nothing was
     * @param required what the draft asks for
     */
    public record Difference(
            String id,
            String label,
            @Nullable String clause,
            String from,
            String to,
            @Nullable String actual,
            @Nullable String required) {}
}
