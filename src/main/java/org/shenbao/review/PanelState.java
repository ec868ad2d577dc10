package org.shenbao.review;

/** How far a panel is. */
public enum PanelState {
    /** Experts are drawn and answer their invitations. */
    FORMING,
    /** Experts score. */
    SCORING,
    /** Every scorecard is in; the ranking is to be fixed. */
    SCORED,
    /** The ranking is fixed for good. */
    RANKED
}
