package org.shenbao.routing;

/** What process instances can be told. The name in the diagrams is the id of the {@code bpmn:message}. */
public enum Message {
    /** The enterprise handed its supplement back. */
    SUPPLEMENTED("Message_Supplemented"),
    /** The district's recommendation package left with the application in it. */
    RECOMMENDED("Message_Recommended"),
    /** The district closed its package without the application. */
    NOT_RECOMMENDED("Message_NotRecommended"),
    /** The package with the application arrived at the city. */
    PACKAGE_RECEIVED("Message_PackageReceived"),
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

    /** Name by which diagrams subscribe. */
    public String id() {
        return id;
    }
}
