package org.shenbao.routing;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What process instances can be told. The name in the diagrams is the id of the {@code bpmn:message}. */
public enum Message {
    /** The enterprise handed its supplement back. */
    SUPPLEMENTED("Message_Supplemented", "企业已交回补正"),
    /** A body's recommendation package left with the application in it. */
    RECOMMENDED("Message_Recommended", "已列入推荐并报出"),
    /** A body closed its package without the application. */
    NOT_RECOMMENDED("Message_NotRecommended", "未列入推荐"),
    /** The package with the application arrived where it was sent. */
    PACKAGE_RECEIVED("Message_PackageReceived", "推荐材料已收件"),
    /** The package arrived too late, or was refused. */
    PACKAGE_REFUSED("Message_PackageRefused", "推荐材料不予受理"),
    /** The enterprise reported how far it came with its performance targets. */
    PERFORMANCE_REPORTED("Message_PerformanceReported", "企业已报告绩效"),
    /** The panel fixed its ranking; carries {@link Variables#REVIEW_OUTCOME}. */
    RANKED("Message_Ranked", "评审排序已确定"),
    /** The public notice is over for the application; carries {@link Variables#NOTICE_OUTCOME}. */
    NOTICE_CLEARED("Message_NoticeCleared", "公示结论已作出"),
    /** The enterprise withdrew. */
    WITHDRAWN("Message_Withdrawn", "企业已撤回"),
    /** The legal deadline passed while the application, or the package, was still open. */
    DEADLINE_PASSED("Message_DeadlinePassed", "截止日期已过"),
    /** Every expert of a panel handed in the scorecards. */
    SCORECARDS_COMPLETE("Message_ScorecardsComplete", "专家已全部打分"),
    /** The last working day of a notice is over and no objection is open. */
    NOTICE_PERIOD_OVER("Message_NoticePeriodOver", "公示期已满");

    private final String id;
    private final String nameZh;

    Message(String id, String nameZh) {
        this.id = id;
        this.nameZh = nameZh;
    }

    /** The message that diagrams subscribe to by this name. */
    public static Optional<Message> of(@Nullable String id) {
        return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
    }

    /** Name by which diagrams subscribe. */
    public String id() {
        return id;
    }

    /** What happened, in words. */
    public String nameZh() {
        return nameZh;
    }
}
