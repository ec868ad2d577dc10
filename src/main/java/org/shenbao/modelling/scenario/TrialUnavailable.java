package org.shenbao.modelling.scenario;

import org.shenbao.support.Problem;

/** A try-out could not be finished now; nothing was changed. */
final class TrialUnavailable extends Problem {

    TrialUnavailable(String detail, Throwable cause) {
        super("trial-unavailable", 503, "暂时不能试运行", detail);
        initCause(cause);
    }
}
