package org.shenbao.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever installs the product what to set. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoAdministrator cause) {
        return new FailureAnalysis(
                "No administrator has ever been set up (尚未设置管理员): " + cause.getMessage(),
                "Set " + cause.prefix() + "_USER and " + cause.prefix()
                        + "_PASSWORD in the environment for the first start"
                        + " (at least 10 characters, letters and digits, not the demonstration password). They are used once;"
                        + " only the hash is kept.",
                cause);
    }
}
