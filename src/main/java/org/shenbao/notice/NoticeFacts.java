package org.shenbao.notice;

import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** Whether the legal act behind a task of the notice's process was done on its page. */
@Component
public class NoticeFacts {

    private final NoticeMapper notices;

    NoticeFacts(NoticeMapper notices) {
        this.notices = notices;
    }

    /**
     * @param businessKey {@code notice:<id>}
     * @throws NoticeProblem when the task would be completed without the act
     */
    public void requireDone(String businessKey, String taskKey) {
        long id = Long.parseLong(businessKey.substring("notice:".length()));
        NoticeState state =
                notices.find(id).orElseThrow(() -> new NotFound("公示")).state();
        boolean done =
                taskKey.equals(Notices.CONCLUDE_TASK) ? state == NoticeState.CONCLUDED : state != NoticeState.DRAFT;
        if (!done) {
            throw new NoticeProblem("请在“公示管理”页面办理：发布公示或作出公示结论后，本任务自动完成。");
        }
    }
}
