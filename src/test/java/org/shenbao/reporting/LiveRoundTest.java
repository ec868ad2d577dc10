package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.shenbao.reporting.CommittedStays.UnderWay;
import org.shenbao.reporting.FactMapper.Count;
import org.shenbao.reporting.FactMapper.Stamp;

/** What a round asks the database for; that nothing escapes it, {@link StageFactsMapperTest} shows. */
class LiveRoundTest {

    private static final long ROUND = 1;
    private static final LocalDateTime START = LocalDateTime.of(2027, 10, 8, 4, 0);
    private static final Duration OVERLAP = Duration.ofSeconds(80);

    private final CommittedStays stays = mock(CommittedStays.class);
    private final StageFacts facts = new StageFacts(stays, new FactSettings(OVERLAP));

    @BeforeEach
    void an_empty_round_is_read() {
        when(stays.now()).thenReturn(START);
        when(stays.count(ROUND)).thenReturn(new Count(0, 0));
        when(stays.underWay(anyList(), any())).thenReturn(new UnderWay(START.plusSeconds(22), Map.of()));
        ask();
    }

    @Test
    void what_is_not_committed_is_looked_at_once_the_window_has_grown_by_a_quarter() {
        stamped(20);
        ask();
        ask();
        verify(stays, never()).underWay(anyList(), any());

        stamped(21);
        ask();
        ask();
        ask();
        verify(stays, times(1)).underWay(anyList(), any());
        assertThat(lastWindow().from()).isEqualTo(START.plusSeconds(22).minus(OVERLAP));
        assertThat(lastWindow().recent()).isEqualTo(START.plusSeconds(21).minus(OVERLAP.dividedBy(32)));
    }

    @Test
    void what_is_not_committed_is_looked_at_before_what_is_and_in_the_window_as_it_was() {
        stamped(21);
        ask();
        clearInvocations(stays);

        ask();

        List<Window> window = List.of(new Window(
                START.minus(OVERLAP),
                START.plusSeconds(21).minus(OVERLAP.dividedBy(32)),
                Map.of(ROUND, Map.of(7L, START.plusSeconds(21)))));
        InOrder order = inOrder(stays);
        order.verify(stays).underWay(window, List.of());
        order.verify(stays).stamps(window);
    }

    @Test
    void a_stay_that_somebody_is_changing_is_read_at_every_question_until_that_change_is_committed() {
        LocalDateTime before = START.minusDays(1);
        LocalDateTime change = START.plusSeconds(3);
        stamped(21);
        ask();
        when(stays.underWay(anyList(), any()))
                .thenReturn(new UnderWay(START.plusSeconds(22), Map.of(ROUND, List.of(new Stamp(9, ROUND, change)))));
        ask();
        when(stays.rows(Set.of(9L)))
                .thenReturn(List.of(row(9, before)), List.of(row(9, before)), List.of(row(9, change)));

        ask();
        ask();
        ask();
        ask();
        ask();

        verify(stays, times(3)).rows(Set.of(9L));
    }

    @Test
    void a_question_is_answered_while_the_database_counts() throws Exception {
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        when(stays.count(ROUND)).thenAnswer(count -> {
            counting.countDown();
            assertThat(answered.await(1, TimeUnit.MINUTES)).isTrue();
            return new Count(0, 0);
        });

        CompletableFuture<Void> check = CompletableFuture.runAsync(facts::check);
        assertThat(counting.await(1, TimeUnit.MINUTES)).isTrue();
        ask();
        answered.countDown();
        check.get(1, TimeUnit.MINUTES);

        verify(stays, times(1)).now();
    }

    @Test
    void facts_that_count_other_than_the_database_are_read_anew() {
        when(stays.count(ROUND)).thenReturn(new Count(1, 0));

        facts.check();

        verify(stays, times(2)).now();
    }

    private void ask() {
        facts.read(Set.of(ROUND), List::size);
    }

    /** The newest change, so many seconds after the start. */
    private void stamped(long seconds) {
        when(stays.stamps(anyList()))
                .thenReturn(Map.of(ROUND, List.of(new Stamp(7, ROUND, START.plusSeconds(seconds)))));
        when(stays.rows(Set.of(7L))).thenReturn(List.of(row(7, START.plusSeconds(seconds))));
    }

    private static FactRow row(long id, LocalDateTime changedAt) {
        return new FactRow(
                id,
                id,
                ROUND,
                "p",
                "c",
                "d",
                null,
                "review",
                "p",
                1,
                "UserTask_Review",
                "初审",
                "p",
                1,
                "UserTask_Review",
                "office",
                START.toInstant(ZoneOffset.UTC),
                null,
                null,
                null,
                0,
                null,
                changedAt);
    }

    @SuppressWarnings("unchecked") // a captor knows no type argument
    private Window lastWindow() {
        ArgumentCaptor<List<Window>> windows = ArgumentCaptor.forClass(List.class);
        verify(stays, atLeastOnce()).stamps(windows.capture());
        List<List<Window>> all = windows.getAllValues();
        return all.get(all.size() - 1).get(0);
    }
}
