package org.shenbao.decision;

/** Three-valued logic: what a missing datum leaves open stays unknown unless something else decides it. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : this;
    }

    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return this == FALSE ? other : this;
    }

    /** At submission nothing is unknown: what is absent does not hold. */
    public Truth orFalse() {
        return this == UNKNOWN ? FALSE : this;
    }
}
