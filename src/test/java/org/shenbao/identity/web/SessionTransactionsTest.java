package org.shenbao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

class SessionTransactionsTest {

    private final PlatformTransactionManager database = mock(PlatformTransactionManager.class);
    private final TransactionStatus begun = mock(TransactionStatus.class);
    private final SessionTransactions transactions = new SessionTransactions(database);

    @BeforeEach
    void a_transaction_of_its_own() {
        when(database.getTransaction(argThat(
                        asked -> asked.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRES_NEW)))
                .thenReturn(begun);
    }

    @Test
    void a_session_is_read_without_a_transaction() {
        assertThat(transactions.<String>execute(status -> "of 方正")).isEqualTo("of 方正");

        verifyNoInteractions(database);
    }

    @Test
    void a_session_is_written_with_its_attributes_or_not_at_all() {
        transactions.executeWithoutResult(status -> assertThat(status).isSameAs(begun));

        verify(database).commit(begun);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.executeWithoutResult(status -> {
                    throw new IllegalStateException("the second attribute was refused");
                }));

        verify(database).rollback(begun);
    }
}
