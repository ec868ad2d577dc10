package org.shenbao.identity.web;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the sessions' repository. What it asks for a result, it does in one statement: that needs none, and
 * every request is three round trips to the database shorter.
 */
final class SessionTransactions implements TransactionOperations {

    private final TransactionTemplate writing;

    SessionTransactions(PlatformTransactionManager transactions) {
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> @Nullable T execute(TransactionCallback<T> action) {
        return TransactionOperations.withoutTransaction().execute(action);
    }

    /** A session and its attributes are written together. */
    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> action) {
        writing.executeWithoutResult(action);
    }
}
