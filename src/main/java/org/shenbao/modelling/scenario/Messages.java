package org.shenbao.modelling.scenario;

import org.shenbao.routing.Message;

/** What a message is called when people read about it. */
final class Messages {

    private Messages() {}

    static String label(String id) {
        return Message.of(id).map(Messages::label).orElse("未知消息");
    }

    private static String label(Message message) {
        return switch (message) {
            case SUPPLEMENTED -> "企业交回补正";
            case RECOMMENDED -> "列入推荐";
            case NOT_RECOMMENDED -> "未列入推荐";
            case PACKAGE_RECEIVED -> "推荐材料已接收";
            case PACKAGE_REFUSED -> "推荐材料不予受理";
            case PERFORMANCE_REPORTED -> "企业报送绩效";
            case RANKED -> "评审排序确定";
            case NOTICE_CLEARED -> "公示结论确定";
            case WITHDRAWN -> "企业撤回";
            case DEADLINE_PASSED -> "截止时间已过";
            case SCORECARDS_COMPLETE -> "评分全部提交";
            case NOTICE_PERIOD_OVER -> "公示期满";
        };
    }
}
