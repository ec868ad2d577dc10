package org.shenbao.notice;

import org.shenbao.support.Problem;

/** The notice is not at the point where this can happen. */
public class NoticeProblem extends Problem {

    NoticeProblem(String detail) {
        super("notice-not-ready", 409, "公示当前不能进行此操作", detail);
    }
}
