package org.shenbao.support;

/** Somebody else changed the same record first. */
public class StaleWrite extends Problem {

    /** @param what Chinese noun of the record, such as 推荐包 */
    public StaleWrite(String what) {
        super("stale-write", 409, "内容已被他人更新", what + "已被他人更新，请刷新后查看最新内容再操作；您填写的内容仍保留在页面上。");
    }
}
