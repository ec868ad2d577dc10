package org.shenbao.application;

import java.time.Instant;
import java.util.Optional;

/** What offices said at their stages: printed into the opinion blocks of the forms. */
public interface StageOpinions {

    /** The newest decision of a stage. */
    Optional<Given> latest(ApplicationId id, String stage);

    /**
     * @param text the opinion, or what was decided when none was written
     * @param body name of the body that said it; empty when it has none
     * @param by name of the person
     */
    record Given(String text, String body, String by, Instant at) {}
}
