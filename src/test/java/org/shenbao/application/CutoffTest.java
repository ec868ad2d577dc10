package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Rounds;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CutoffTest {

    /** The end of 10月22日 in Qingdao. */
    private static final Instant CUTOFF = Instant.parse("2027-10-22T16:00:00Z");

    private final Rounds rounds = mock(Rounds.class);
    private final SetClock clock = new SetClock();
    private final Cutoff cutoff = new Cutoff(rounds, clock);

    @BeforeEach
    void inATransaction() {
        when(rounds.deadline(7)).thenReturn(Optional.of(CUTOFF));
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void afterTheTransaction() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void the_last_millisecond_of_the_day_is_in_time() {
        clock.now = CUTOFF.minusMillis(1);

        assertThatCode(() -> cutoff.guard(7)).doesNotThrowAnyException();
    }

    @Test
    void a_late_application_is_refused_with_both_times_in_chinese() {
        clock.now = CUTOFF;

        assertThatThrownBy(() -> cutoff.guard(7))
                .isInstanceOf(SubmissionClosed.class)
                .hasMessageContaining("2027年10月23日 00:00:00");
    }

    @Test
    void what_commits_too_late_is_late() {
        clock.now = CUTOFF.minusMillis(1);
        cutoff.guard(7);
        clock.now = CUTOFF;

        TransactionSynchronization commit =
                TransactionSynchronizationManager.getSynchronizations().get(0);

        assertThatThrownBy(() -> commit.beforeCommit(false)).isInstanceOf(SubmissionClosed.class);
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
