package org.shenbao.application;

import org.shenbao.support.Problem;

/** The application has ended; nothing may move it any more. */
public class ApplicationEnded extends Problem {

    public ApplicationEnded(String outcomeZh) {
        super("application-ended", 409, "申报已办结", "该申报已办结（" + outcomeZh + "），不能再办理。");
    }
}
