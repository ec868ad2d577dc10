package org.shenbao.routing;

import java.util.List;

/** Every variable that process instances persist: ids and gateway values, nothing else. */
public final class Variables {

    public static final Variable<Long> APPLICATION_ID = new Variable<>("applicationId", Long.class);
    public static final Variable<String> PROGRAMME = new Variable<>("programme", String.class);
    public static final Variable<String> CATEGORY = new Variable<>("category", String.class);
    public static final Variable<Long> ROUND_ID = new Variable<>("roundId", Long.class);

    /** Body that received the application: it reviews first and recommends (a district, a city). */
    public static final Variable<String> DISTRICT_BODY = new Variable<>("districtBody", String.class);
    /** Body above it, or the one that does a round-level work: it rechecks, decides, publishes. */
    public static final Variable<String> CITY_BODY = new Variable<>("cityBody", String.class);
    /** Body that registers the arrival of recommendation packages. */
    public static final Variable<String> INTAKE_BODY = new Variable<>("intakeBody", String.class);

    /** Milestone that ends a round-level work, where its diagram serves many programmes. */
    public static final Variable<String> MILESTONE = new Variable<>("milestone", String.class);

    public static final Variable<Boolean> ELIGIBLE = new Variable<>("eligible", Boolean.class);
    /** What the form of the last completed task chose. */
    public static final Variable<String> OUTCOME = new Variable<>("outcome", String.class);
    /** Account to which an application returns after a supplement. */
    public static final Variable<String> PRELIMINARY_REVIEWER = new Variable<>("preliminaryReviewer", String.class);

    public static final Variable<Boolean> DUPLICATES_FOUND = new Variable<>("duplicatesFound", Boolean.class);
    /** {@code passed}, {@code site-check} or {@code failed}. */
    public static final Variable<String> REVIEW_OUTCOME = new Variable<>("reviewOutcome", String.class);
    /** {@code passed} or {@code failed}. */
    public static final Variable<String> INSPECTION_OUTCOME = new Variable<>("inspectionOutcome", String.class);
    /** {@code confirmed} or {@code revoked}. */
    public static final Variable<String> NOTICE_OUTCOME = new Variable<>("noticeOutcome", String.class);

    /** All of them. */
    public static final List<Variable<?>> ALL = List.of(
            APPLICATION_ID,
            PROGRAMME,
            CATEGORY,
            ROUND_ID,
            DISTRICT_BODY,
            CITY_BODY,
            INTAKE_BODY,
            MILESTONE,
            ELIGIBLE,
            OUTCOME,
            PRELIMINARY_REVIEWER,
            DUPLICATES_FOUND,
            REVIEW_OUTCOME,
            INSPECTION_OUTCOME,
            NOTICE_OUTCOME);

    private Variables() {}
}
