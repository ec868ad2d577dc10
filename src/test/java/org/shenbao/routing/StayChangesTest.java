package org.shenbao.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Rounds;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.WorkingTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The end of a stay waits for the beginning of the next one; nobody who asks notices. */
@ApplicationTest
class StayChangesTest {

    private static final Instant ENTERED = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant LEFT = Instant.parse("2026-11-24T02:00:00Z");

    private final StageStays stays;
    private final Applications applications;
    private final SubmittedApplications submitted;
    private final WorkingTime time;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final TransactionTemplate anotherTransaction;

    StayChangesTest(
            StageStays stays,
            Applications applications,
            Rounds rounds,
            WorkingTime time,
            JdbcTemplate sql,
            PlatformTransactionManager transactions) {
        this.stays = stays;
        this.applications = applications;
        this.submitted = new SubmittedApplications(sql, rounds);
        this.time = time;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.anotherTransaction = new TransactionTemplate(transactions);
        anotherTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private ApplicationId id = new ApplicationId(0);

    @BeforeEach
    void an_application_under_review() {
        id = submitted.one();
        enter(id, "review:1", null);
    }

    @Test
    void the_next_stay_begins_as_the_one_before_ends() {
        together(status -> {
            leave(id, "review:1");
            assertThat(stays.cameBack(id, "review")).isFalse();
            enter(id, "review:2", null);
        });

        assertThat(trail(id)).isEqualTo("review:1 review:2…");
        assertThat(sql.queryForMap(
                        "SELECT calendar_minutes, working_minutes, outcome FROM stage_stay"
                                + " WHERE application_id = ? AND activity_instance_id = 'review:1'",
                        id.value()))
                .containsEntry("calendar_minutes", 24 * 60)
                .containsEntry("working_minutes", 7 * 60)
                .containsEntry("outcome", "pass");
    }

    @Test
    void whoever_asks_meanwhile_sees_that_it_has_ended() {
        together(status -> {
            leave(id, "review:1");

            assertThat(stays.open(id)).isEmpty();
            enter(id, "review:2", null);
            assertThat(stays.of(id)).hasSize(2);
        });

        assertThat(trail(id)).isEqualTo("review:1 review:2…");
    }

    @Test
    void who_has_just_sent_a_supplement_comes_back() {
        together(status -> {
            leave(id, "review:1");
            enter(id, "supplement:1", null);
        });

        together(status -> {
            leave(id, "supplement:1");
            assertThat(stays.cameBack(id, "review")).isTrue();
            enter(id, "review:2", null);
        });

        assertThat(trail(id)).isEqualTo("review:1 supplement:1 review:2…");
    }

    @Test
    void a_step_that_is_taken_while_its_transaction_commits_does_not_go_unnoticed() {
        assertThatThrownBy(() -> together(status ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void beforeCommit(boolean readOnly) {
                                leave(id, "review:1");
                            }
                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("review:1");
    }

    @Test
    void what_ends_last_is_written_before_the_commit() {
        together(status -> leave(id, "review:1"));

        assertThat(trail(id)).isEqualTo("review:1");
    }

    @Test
    void without_a_transaction_it_is_written_at_once() {
        leave(id, "review:1");

        assertThat(trail(id)).isEqualTo("review:1");
    }

    @Test
    void what_a_failed_transaction_left_lasts() {
        together(status -> {
            leave(id, "review:1");
            status.setRollbackOnly();
        });
        together(status -> enter(id, "review:2", null));

        assertThat(trail(id)).isEqualTo("review:1… review:2…");
    }

    @Test
    void branches_that_end_side_by_side_have_all_ended() {
        enter(id, "review:2", null);

        together(status -> {
            leave(id, "review:1");
            leave(id, "review:2");
            stays.cameBack(id, "recheck");
            enter(id, "recheck:1", null);
        });

        assertThat(trail(id)).isEqualTo("review:1 review:2 recheck:1…");
    }

    @Test
    void the_stay_of_another_application_begins_by_itself() {
        ApplicationId other = submitted.one();

        together(status -> {
            leave(id, "review:1");
            stays.cameBack(id, "review");
            stays.cameBack(other, "review");
            enter(other, "review:9", null);
        });

        assertThat(trail(id)).isEqualTo("review:1");
        assertThat(trail(other)).isEqualTo("review:9…");
    }

    @Test
    void what_is_due_by_its_milestone_begins_by_itself() {
        together(status -> {
            leave(id, "review:1");
            stays.cameBack(id, "review");
            enter(id, "review:2", "district-submission-cutoff");
        });

        assertThat(trail(id)).isEqualTo("review:1 review:2…");
        assertThat(stays.open(id))
                .singleElement()
                .satisfies(open -> assertThat(open.dueAt()).isNotNull());
    }

    @Test
    void a_stay_that_was_never_counted_ends_without_a_trace() {
        together(status -> {
            leave(id, "unknown:1");
            stays.cameBack(id, "review");
            enter(id, "review:2", null);
        });

        assertThat(trail(id)).isEqualTo("review:1… review:2…");
    }

    @Test
    void a_transaction_within_another_has_its_own() {
        ApplicationId other = submitted.one();

        together(status -> {
            leave(id, "review:1");
            stays.cameBack(id, "review");
            anotherTransaction.executeWithoutResult(inner -> enter(other, "review:9", null));
            assertThat(trail(id)).isEqualTo("review:1…");
            enter(id, "review:2", null);
        });

        assertThat(trail(id)).isEqualTo("review:1 review:2…");
        assertThat(trail(other)).isEqualTo("review:9…");
    }

    private void together(Consumer<TransactionStatus> steps) {
        transaction.executeWithoutResult(steps);
    }

    private void leave(ApplicationId application, String activityInstance) {
        stays.leave(application, activityInstance, LEFT, "pass");
    }

    /** In the table itself: what lasts has an ellipsis. */
    private String trail(ApplicationId application) {
        return String.join(
                " ",
                sql.queryForList(
                        "SELECT CONCAT(activity_instance_id, CASE WHEN left_at IS NULL THEN '…' ELSE '' END)"
                                + " FROM stage_stay WHERE application_id = ? ORDER BY id",
                        String.class,
                        application.value()));
    }

    private void enter(ApplicationId application, String activityInstance, @Nullable String milestone) {
        String stage = activityInstance.replaceAll(":.*", "");
        stays.enter(
                StageStayFixtures.aStay(
                        application, stage, activityInstance, ENTERED, time.minutes(ENTERED), milestone, null),
                applications.get(application));
    }
}
