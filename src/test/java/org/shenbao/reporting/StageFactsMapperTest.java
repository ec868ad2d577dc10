package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Stays are written by others all the time; {@code entered_work} counts how often one was changed. */
@MapperTest
@Import(CommittedStays.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestConstructor(autowireMode = AutowireMode.ALL)
class StageFactsMapperTest {

    private static final long ROUND = 1;
    private static final long ANOTHER_ROUND = 2;
    private static final int WRITERS = 3;

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final CommittedStays stays;
    private final StageFacts facts;
    private final AtomicLong lastId = new AtomicLong(100);

    /** Changes of each stay that are surely committed. */
    private final Map<Long, Integer> committed = new ConcurrentHashMap<>();

    StageFactsMapperTest(CommittedStays stays, JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.stays = stays;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.facts = new StageFacts(stays, new FactSettings(Duration.ofSeconds(1)));
    }

    @BeforeEach
    @AfterEach
    void no_stays() {
        sql.update("DELETE FROM stage_stay");
    }

    @Test
    void an_answer_knows_every_step_that_was_committed_before_the_question() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(i);
            writers.add(pool.submit(() -> {
                while (!over.get()) {
                    write(random);
                }
            }));
        }
        List<Map<Long, Integer>> answers = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
        while (System.nanoTime() < until) {
            Map<Long, Integer> before = Map.copyOf(committed);
            Map<Long, Integer> answer = changes(ROUND);
            before.forEach((id, count) ->
                    assertThat(answer.getOrDefault(id, -1)).as("stay %s", id).isGreaterThanOrEqualTo(count));
            answers.add(answer);
        }
        over.set(true);
        for (Future<?> writer : writers) {
            writer.get(1, TimeUnit.MINUTES);
        }
        pool.shutdown();

        assertThat(changes(ROUND)).isEqualTo(committed).isEqualTo(inDatabase());
        assertThat(answers).hasSizeGreaterThan(20);
        answers.forEach(answer -> answer.forEach((id, count) -> assertThat(count)
                .as("stay %s was never that far", id)
                .isLessThanOrEqualTo(committed.getOrDefault(id, -1))));
        assertThat(changes(ANOTHER_ROUND)).isEmpty();
    }

    @Test
    void a_transaction_that_takes_longer_than_the_window_is_seen_when_it_commits() throws Exception {
        insert(1);
        insert(2);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        assertThat(changes(ROUND)).isEqualTo(Map.of(1L, 0, 2L, 0));
        Future<?> slow = pool.submit(() -> transaction.executeWithoutResult(status -> {
            change(1);
            insert(3);
            written.countDown();
            await(commit);
        }));
        await(written);
        StageFacts late = new StageFacts(
                stays, new FactSettings(Duration.ofMillis(10))); // begins while the transaction is under way
        for (int i = 0; i < 4; i++) {
            TimeUnit.MILLISECONDS.sleep(400);
            change(2);
            assertThat(changes(facts, ROUND)).isEqualTo(Map.of(1L, 0, 2L, i + 1));
            assertThat(changes(late, ROUND)).isEqualTo(Map.of(1L, 0, 2L, i + 1));
        }
        commit.countDown();
        slow.get(1, TimeUnit.MINUTES);
        pool.shutdown();

        assertThat(changes(facts, ROUND)).isEqualTo(Map.of(1L, 1, 2L, 4, 3L, 0));
        assertThat(changes(late, ROUND)).isEqualTo(Map.of(1L, 1, 2L, 4, 3L, 0));
    }

    @Test
    void what_was_migrated_or_moved_is_replaced() {
        insert(1);
        facts.read(Set.of(ROUND), rounds -> rounds.get(0).size());

        sql.update("UPDATE stage_stay SET stage = 'recheck', node_id = 'UserTask_New', root_version = 2,"
                + " left_at = entered_at, outcome = 'moved', working_minutes = 0 WHERE id = 1");

        facts.read(Set.of(ROUND, ANOTHER_ROUND), rounds -> {
            RoundFacts round = rounds.get(0);
            assertThat(round.size()).isOne();
            assertThat(facts.names().stages().value(round.stage(0))).isEqualTo("recheck");
            assertThat(facts.names().nodes().value(round.node(0))).isEqualTo("UserTask_New");
            assertThat(facts.names().outcomes().value(round.outcome(0))).isEqualTo("moved");
            assertThat(round.rootVersion(0)).isEqualTo(2);
            assertThat(round.isOpen(0)).isFalse();
            return rounds;
        });
    }

    @Test
    void facts_that_lost_count_are_read_anew() {
        insert(1);
        insert(2);
        assertThat(changes(ROUND)).hasSize(2);

        sql.update("DELETE FROM stage_stay WHERE id = 1");
        facts.check();

        assertThat(changes(ROUND)).isEqualTo(Map.of(2L, 0));
    }

    @Test
    void what_could_not_be_read_is_looked_for_again() throws Exception {
        insert(1);
        CommittedStays failing = spy(stays);
        StageFacts brief = new StageFacts(failing, new FactSettings(Duration.ofMillis(10)));
        assertThat(changes(brief, ROUND)).isEqualTo(Map.of(1L, 0));
        TimeUnit.MILLISECONDS.sleep(50);
        insert(2);
        assertThat(changes(brief, ROUND)).isEqualTo(Map.of(1L, 0, 2L, 0));
        change(1);
        TimeUnit.MILLISECONDS.sleep(50); // the next question moves the window beyond that
        doThrow(new IllegalStateException("connection lost"))
                .doCallRealMethod()
                .when(failing)
                .rows(any());
        assertThatIllegalStateException().isThrownBy(() -> changes(brief, ROUND));
        assertThat(changes(brief, ROUND)).isEqualTo(Map.of(1L, 1, 2L, 0));
    }

    @Test
    void a_round_that_could_not_be_read_anew_forgets_nothing() throws Exception {
        insert(1);
        insert(2);
        CommittedStays failing = spy(stays);
        StageFacts brief = new StageFacts(failing, new FactSettings(Duration.ofMillis(10)));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        assertThat(changes(brief, ROUND)).isEqualTo(Map.of(1L, 0, 2L, 0));
        Future<?> slow = pool.submit(() -> transaction.executeWithoutResult(status -> {
            change(1);
            written.countDown();
            await(commit);
        }));
        await(written);
        assertThat(changes(brief, ROUND)).isEqualTo(Map.of(1L, 0, 2L, 0));
        TimeUnit.MILLISECONDS.sleep(50);
        insert(3);
        sql.update("DELETE FROM stage_stay WHERE id = 2");
        doThrow(new IllegalStateException("connection lost"))
                .doCallRealMethod()
                .when(failing)
                .page(anyLong(), anyLong());

        assertThatIllegalStateException().isThrownBy(brief::check);
        commit.countDown();
        slow.get(1, TimeUnit.MINUTES);
        pool.shutdown();

        assertThat(changes(brief, ROUND)).containsEntry(1L, 1);
        brief.check();
        assertThat(changes(brief, ROUND)).isEqualTo(Map.of(1L, 1, 3L, 0));
    }

    private void write(Random random) {
        Map<Long, Integer> mine = new HashMap<>();
        boolean kept = Boolean.TRUE.equals(transaction.execute(status -> {
            for (int i = random.nextInt(3); i >= 0; i--) {
                List<Long> ids = List.copyOf(committed.keySet());
                if (ids.isEmpty() || random.nextInt(3) == 0) {
                    long id = lastId.incrementAndGet();
                    insert(id);
                    mine.put(id, 0);
                } else if (mine.isEmpty()) { // one row at a time is locked: no deadlocks
                    long id = ids.get(random.nextInt(ids.size()));
                    change(id);
                    mine.put(
                            id,
                            sql.queryForObject("SELECT entered_work FROM stage_stay WHERE id = ?", Integer.class, id));
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(30)));
            if (random.nextInt(5) == 0) {
                status.setRollbackOnly();
                return false;
            }
            return true;
        }));
        if (kept) {
            mine.forEach((id, count) -> committed.merge(id, count, Math::max));
        }
    }

    private void insert(long id) {
        sql.update(
                "INSERT INTO stage_stay (id, application_id, stage, definition_key, definition_version, node_id,"
                        + " node_name, activity_instance_id, waiting_on, entered_at, round_id, programme, category,"
                        + " district_body, root_key, root_version, root_node, entered_work)"
                        + " VALUES (?, ?, 'review', 'p', 1, 'UserTask_Review', '初审', 'a', 'office',"
                        + " TIMESTAMP '2027-10-08 04:00:00', ?, 'p', 'c', 'd', 'p', 1, 'UserTask_Review', 0)",
                id,
                id % 7,
                ROUND);
    }

    private void change(long id) {
        sql.update("UPDATE stage_stay SET entered_work = entered_work + 1 WHERE id = ?", id);
    }

    private Map<Long, Integer> inDatabase() {
        Map<Long, Integer> all = new HashMap<>();
        sql.query("SELECT id, entered_work FROM stage_stay", row -> {
            all.put(row.getLong(1), row.getInt(2));
        });
        return all;
    }

    private Map<Long, Integer> changes(long round) {
        return changes(facts, round);
    }

    private static Map<Long, Integer> changes(StageFacts facts, long round) {
        return facts.read(Set.of(round), rounds -> {
            Map<Long, Integer> all = new HashMap<>();
            RoundFacts one = rounds.get(0);
            for (int row = 0; row < one.size(); row++) {
                all.put(one.id(row), one.enteredWork(row));
            }
            return all;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
