package org.shenbao.modelling;

import java.util.List;
import java.util.Map;
import org.shenbao.support.Problem.FieldError;

/** Plays what models are about to bring before they are put live. */
public interface TryOut {

    /** @param files those that differ from what is live, file name to content */
    Outcome play(Map<String, byte[]> files);

    /**
     * @param problems file, with what is wrong there; empty when the files may go live
     * @param played every scenario that the files concern
     */
    record Outcome(List<FieldError> problems, List<PlayedScenario> played) {

        public static final Outcome NOTHING = new Outcome(List.of(), List.of());
    }
}
