package org.shenbao.routing;

import org.shenbao.support.Problem;

/** The instance does not stand where this could happen: somebody else moved it on, or it has ended. */
public class NotAwaited extends Problem {

    /** @param what Chinese noun of what was to be moved, such as 该申报 */
    public NotAwaited(String what) {
        super("not-awaited", 409, "当前环节不能进行此操作", what + "已流转到其他环节或已办结，请刷新后查看最新进度。");
    }
}
