package org.shenbao.notice;

/** How far a notice is. */
public enum NoticeState {
    /** Composed, seen by the office only. */
    DRAFT,
    /** On the public page; objections are taken. */
    PUBLISHED,
    /** The period is over: what was not frozen is confirmed. */
    PERIOD_OVER,
    /** Every item has its outcome and the office has closed the notice. */
    CONCLUDED
}
