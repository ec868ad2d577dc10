package org.shenbao.identity;

import java.time.Duration;
import org.shenbao.support.Problem;

/** Somebody keeps guessing. */
public class TooManyAttempts extends Problem {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too-many-attempts", 429, "尝试次数过多", "登录失败次数过多，请约 " + (wait.toMinutes() + 1) + " 分钟后再试。");
        this.wait = wait;
    }

    /** Time until the next try is allowed. */
    public Duration waitingTime() {
        return wait;
    }
}
