package org.shenbao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes down every write. Rows are chained only as the last act of the surrounding transaction: the lock of a chain's
 * head, taken early, would hold up everybody who writes to the same subject.
 */
@Component
public class AuditTrail {

    /** Actor of a request that nobody signed in to, such as a registration. */
    public static final String ANONYMOUS = "anonymous";

    private final AuditChains chains;
    private final CurrentActor actors;
    private final RequestOrigin origin;
    private final Clock clock;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    AuditTrail(
            AuditChains chains,
            CurrentActor actors,
            RequestOrigin origin,
            Clock clock,
            ObjectMapper json,
            PlatformTransactionManager transactions) {
        this.chains = chains;
        this.actors = actors;
        this.origin = origin;
        this.clock = clock;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Joins the transaction under way and shares its fate; opens one of its own when there is none. */
    public void record(AuditEntry entry) {
        UnchainedRow row = new UnchainedRow(
                entry.subjectType() + ":" + entry.subjectId(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                actors.find().map(Actor::username).orElse(ANONYMOUS),
                entry.onBehalfOf(),
                origin.address().orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                write(entry.before()),
                write(entry.after()));
        transaction.executeWithoutResult(status -> pending().add(row));
    }

    private PendingRows pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingRows.class::isInstance)
                .map(PendingRows.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    PendingRows fresh = new PendingRows(chains);
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    private @Nullable String write(@Nullable Object state) {
        if (state == null) {
            return null;
        }
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("audited state of " + state.getClass() + " is not JSON", e);
        }
    }
}
