package org.shenbao.identity;

import org.shenbao.support.Problem;

/** Nobody by that name and password; which of the two is wrong stays untold. */
public class BadCredentials extends Problem {

    public BadCredentials() {
        super("bad-credentials", 401, "登录失败", "用户名或密码不正确。");
    }
}
