package org.shenbao.review;

import org.shenbao.support.Problem;

/** The panel is not at the point where this can happen. */
public class PanelProblem extends Problem {

    PanelProblem(String detail) {
        super("panel-not-ready", 409, "评审组当前不能进行此操作", detail);
    }
}
