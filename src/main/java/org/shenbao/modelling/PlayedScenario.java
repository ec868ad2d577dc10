package org.shenbao.modelling;

import org.jspecify.annotations.Nullable;

/**
 * How one scenario went when a version was put live.
 *
 * @param process id of the process whose story it is
 * @param shipped whether it came with the product: such a one must pass
 * @param ended where it ended, in words; null when it came to no end
 * @param problem why it failed; null when it passed
 */
public record PlayedScenario(
        String process,
        String title,
        boolean shipped,
        @Nullable String ended,
        @Nullable String problem) {

    public boolean passed() {
        return problem == null;
    }
}
