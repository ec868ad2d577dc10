package org.shenbao.application;

import java.util.Arrays;

/** How an application ends. */
public enum Outcome {
    INELIGIBLE("ineligible", "不符合申报条件"),
    REJECTED("rejected", "初审或复查未通过"),
    NOT_RECOMMENDED("not-recommended", "未予推荐"),
    DUPLICATE("duplicate", "认定为重复申报"),
    NOT_PASSED("not-passed", "评审或核查未通过"),
    NOT_AWARDED("not-awarded", "未予奖补"),
    AWARDED("awarded", "已获奖补"),
    /** Recognised or listed, by a notice that gives no money itself. */
    SELECTED("selected", "已列入名单"),
    NOT_SELECTED("not-selected", "未列入名单"),
    WITHDRAWN("withdrawn", "已撤回"),
    CLOSED_AT_DEADLINE("closed-at-deadline", "逾期关闭"),
    REVOKED("revoked", "公示后撤销");

    private final String key;
    private final String nameZh;

    Outcome(String key, String nameZh) {
        this.key = key;
        this.nameZh = nameZh;
    }

    /** Whether the project was chosen: it counts as an earlier one in later rounds. */
    public boolean isChosen() {
        return this == AWARDED || this == SELECTED;
    }

    public String key() {
        return key;
    }

    public String nameZh() {
        return nameZh;
    }

    /** @throws IllegalArgumentException when no outcome has the key */
    public static Outcome of(String key) {
        return Arrays.stream(values())
                .filter(o -> o.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown outcome " + key));
    }
}
