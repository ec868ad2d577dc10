package org.shenbao.identity;

import org.shenbao.support.Problem;

/** The door is closed to strangers. */
public class SignInRequired extends Problem {

    public SignInRequired() {
        super("sign-in-required", 401, "需要登录", "请先登录再进行此项操作。");
    }
}
