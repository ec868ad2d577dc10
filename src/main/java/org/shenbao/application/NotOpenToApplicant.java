package org.shenbao.application;

import org.shenbao.support.Problem;

/** The applicant may not do this in the state the application is in. */
public class NotOpenToApplicant extends Problem {

    public NotOpenToApplicant(String detail) {
        super("not-open", 409, "当前状态不能进行此操作", detail);
    }

    static NotOpenToApplicant of(ProjectApplication application) {
        return new NotOpenToApplicant(
                application.isRunning()
                        ? "申报已提交，正在办理中；只有被退回补正时才能修改。"
                        : "该申报已办结（" + application.outcomeZh() + "），不能再修改。");
    }
}
