package org.shenbao.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stays for tests, each a full row; what a test does not name is the same in all of them. */
public final class StayFixtures {

    public static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");

    private StayFixtures() {}

    /** A stay of one application that lasts, at an office, since {@link #MONDAY}. */
    public static Stay anOpenStay(long id, long applicationId, String stage) {
        return stay(id, applicationId, stage, MONDAY, null, null);
    }

    public static Stay aStay(
            long id, long applicationId, String stage, Instant enteredAt, Instant leftAt, @Nullable String outcome) {
        return stay(id, applicationId, stage, enteredAt, leftAt, outcome);
    }

    /** The same stay while it lasts. */
    public static Stay open(Stay stay) {
        return like(stay, null, stay.dueAt(), null, null);
    }

    /** The same stay, to be over by then. */
    static Stay due(Stay stay, Instant dueAt) {
        return like(stay, stay.leftAt(), dueAt, stay.outcome(), stay.workingMinutes());
    }

    private static Stay like(
            Stay stay,
            @Nullable Instant leftAt,
            @Nullable Instant dueAt,
            @Nullable String outcome,
            @Nullable Integer workingMinutes) {
        return new Stay(
                stay.id(),
                stay.applicationId(),
                stay.roundId(),
                stay.programme(),
                stay.category(),
                stay.district(),
                stay.office(),
                stay.stage(),
                stay.processKey(),
                stay.processVersion(),
                stay.nodeId(),
                stay.nodeName(),
                stay.rootKey(),
                stay.rootVersion(),
                stay.rootNode(),
                stay.waitingOn(),
                stay.enteredAt(),
                leftAt,
                dueAt,
                outcome,
                stay.enteredWork(),
                workingMinutes);
    }

    private static Stay stay(
            long id,
            long applicationId,
            String stage,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable String outcome) {
        return new Stay(
                id,
                applicationId,
                1,
                "qingdao-2020",
                "qd-integration",
                "370202",
                "370202",
                stage,
                "qingdao-2020",
                1,
                "UserTask_" + stage,
                stage,
                "qingdao-2020",
                1,
                "UserTask_" + stage,
                "office",
                enteredAt,
                leftAt,
                null,
                outcome,
                1000,
                leftAt == null ? null : 60);
    }
}
