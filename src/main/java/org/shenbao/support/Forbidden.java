package org.shenbao.support;

/** The caller is known but may not do this. */
public class Forbidden extends Problem {

    public Forbidden(String detail) {
        super("forbidden", 403, "无权操作", detail);
    }
}
