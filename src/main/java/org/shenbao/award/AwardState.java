package org.shenbao.award;

/** What became of an award. */
public enum AwardState {
    /** Determined (核定), before or during the public notice. */
    DETERMINED,
    /** The notice ended without an objection upheld. */
    CONFIRMED,
    /** An objection was upheld; the amount went back to the budget. */
    REVOKED
}
