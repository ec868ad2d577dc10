package org.shenbao.modelling;

import org.shenbao.support.Problem;

/** The change does not stand where this can be done. */
class NotNow extends Problem {

    NotNow(String detail) {
        super("wrong-state", 409, "当前状态不能进行此项操作", detail);
    }

    static NotNow of(ModelChange.State state, String act) {
        return new NotNow("此变更" + label(state) + "，不能" + act + "。请刷新页面查看最新状态。");
    }

    private static String label(ModelChange.State state) {
        return switch (state) {
            case DRAFT -> "尚在起草";
            case PROPOSED -> "已提交审批";
            case SCHEDULED -> "已批准，等待定时发布";
            case CANARY -> "正在试点";
            case RELEASED -> "已发布";
            case REJECTED -> "已被退回";
            case WITHDRAWN -> "已撤回";
        };
    }
}
