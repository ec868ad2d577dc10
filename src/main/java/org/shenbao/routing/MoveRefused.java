package org.shenbao.routing;

import org.shenbao.support.Problem;

/** Other work counts on the application where it is. */
public class MoveRefused extends Problem {

    public MoveRefused(String detail) {
        super("move-refused", 409, "暂不能调整办理环节", detail);
    }
}
