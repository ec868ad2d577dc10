package org.shenbao.support;

/** Nothing there, or nothing that this caller may know of: both look the same. */
public class NotFound extends Problem {

    /** @param what Chinese noun of the thing sought, such as 申报 */
    public NotFound(String what) {
        super("not-found", 404, "未找到", "未找到" + what + "，或您无权查看。");
    }
}
