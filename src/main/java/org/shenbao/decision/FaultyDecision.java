package org.shenbao.decision;

/** A decision that cannot be evaluated as it was deployed; an analyst has to mend it. */
public class FaultyDecision extends RuntimeException {

    public FaultyDecision(String message) {
        super(message);
    }

    public FaultyDecision(String message, Throwable cause) {
        super(message, cause);
    }
}
