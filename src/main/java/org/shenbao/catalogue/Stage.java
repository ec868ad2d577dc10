package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a notice's route.
 *
 * @param actor code of a body, or applicant
 * @param multiInstance list that the actor exists once per item of
 * @param milestone key of the milestone that ends it
 */
public record Stage(
        int order,
        String key,
        String nameZh,
        String actor,
        @Nullable String multiInstance,
        String origin,
        @Nullable String milestone,
        String returnForSupplement,
        List<String> inputs,
        List<Action> actions,
        List<Outcome> outcomes,
        List<String> outputs,
        @Nullable String question,
        @Nullable String noteZh,
        String sourceRef) {

    public record Action(String key, String nameZh) {}

    /** @param next key of a stage, or {@code END} */
    public record Outcome(
            String key,
            String nameZh,
            String next,
            @Nullable String origin) {}
}
