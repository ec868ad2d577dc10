package org.shenbao.routing;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What process instances can be told. The name in the diagrams is the id of the {@code bpmn:message}. */
public enum Message {
    /** The enterprise handed its supplement back. */
    SUPPLEMENTED("Message_Supplemented"),
    /** A body's recommendation package left with the application in it. */
    RECOMMENDED("Message_Recommended"),
    /** A body closed its package without the application. */
    NOT_RECOMMENDED("Message_NotRecommended"),
    /** The package with the application arrived where it was sent. */
    PACKAGE_RECEIVED("Message_PackageReceived"),
    /** The package arrived too late, or was refused. */
    PACKAGE_REFUSED("Message_PackageRefused"),
    /** The enterprise reported how far it came with its performance targets. */
    PERFORMANCE_REPORTED("Message_PerformanceReported"),
    /** The panel fixed its ranking; carries {@link Variables#REVIEW_OUTCOME}. */
    RANKED("Message_Ranked"),
    /** The public notice is over for the application; carries {@link Variables#NOTICE_OUTCOME}. */
    NOTICE_CLEARED("Message_NoticeCleared"),
    /** The enterprise withdrew. */
    WITHDRAWN("Message_Withdrawn"),
    /** The legal deadline passed while the application, or the package, was still open. */
    DEADLINE_PASSED("Message_DeadlinePassed"),
    /** Every expert of a panel handed in the scorecards. */
    SCORECARDS_COMPLETE("Message_ScorecardsComplete"),
    /** The last working day of a notice is over and no objection is open. */
    NOTICE_PERIOD_OVER("Message_NoticePeriodOver");

    private final String id;

    Message(String id) {
        this.id = id;
    }

    /** The message that diagrams subscribe to by this name. */
    public static Optional<Message> of(@Nullable String id) {
        return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
    }

    /** Name by which diagrams subscribe. */
    public String id() {
        return id;
    }
}
