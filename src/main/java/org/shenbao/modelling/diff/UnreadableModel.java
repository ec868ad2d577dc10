package org.shenbao.modelling.diff;

import org.shenbao.support.Problem;

/** A version cannot be compared because it is no well-formed model. */
public class UnreadableModel extends Problem {

    UnreadableModel(String reason) {
        super("unreadable-model", 422, "模型无法比较", reason + "，无法比较。");
    }
}
