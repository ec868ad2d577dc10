package org.shenbao.decision.web;

import org.shenbao.support.Problem;

/** One address asked too often. */
class TooManySelfChecks extends Problem {

    TooManySelfChecks(long seconds) {
        super("too-many-requests", 429, "请求过于频繁", "自检请求过于频繁，请在 " + seconds + " 秒后再试。");
    }
}
