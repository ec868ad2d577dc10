package org.shenbao.journey;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A {@link Journey} that lost its way ends there: the steps after it would only tell the same failure again. What
 * everybody had on their screen is kept as {@code lost-*.png}.
 */
final class StopAtFirstFailure implements ExecutionCondition, TestExecutionExceptionHandler {

    private boolean lost;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return lost
                ? ConditionEvaluationResult.disabled("an earlier step failed")
                : ConditionEvaluationResult.enabled("on the way");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        lost = true;
        ((Journey) context.getRequiredTestInstance()).keepsWhatEverybodySaw();
        throw failure;
    }
}
