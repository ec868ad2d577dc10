package org.shenbao.notice.web;

import org.shenbao.support.Problem;

/** Too many from one address within the hour. */
class TooManyObjections extends Problem {

    TooManyObjections() {
        super("too-many-objections", 429, "提交过于频繁", "同一网络地址一小时内最多提交 5 次异议，请稍后再试，或按公示载明的联系方式反映。");
    }
}
