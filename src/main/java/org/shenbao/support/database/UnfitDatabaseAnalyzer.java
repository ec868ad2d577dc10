package org.shenbao.support.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log what is wrong with the database and what to do, in place of a stack trace. */
class UnfitDatabaseAnalyzer extends AbstractFailureAnalyzer<UnfitDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnfitDatabase cause) {
        return new FailureAnalysis(cause.reason(), cause.cure(), cause);
    }
}
