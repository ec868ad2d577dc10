package org.shenbao.reporting.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.shenbao.reporting.StayFixtures.MONDAY;
import static org.shenbao.reporting.StayFixtures.aStay;
import static org.shenbao.reporting.StayFixtures.anOpenStay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.Reader;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.reporting.Stay;

class EventLogTest {

    private static final String DISTRICT = "370202";
    private static final ReportFilter NEXT_DAY =
            new ReportFilter(null, null, null, null, null, LocalDate.of(2026, 11, 17), null);

    private final Names names = new Names();
    private final StageFacts facts = mock(StageFacts.class);
    private final EventLogMapper mapper = mock(EventLogMapper.class);
    private final List<Integer> asked = new ArrayList<>();
    private List<Stay> stays = List.of();

    @BeforeEach
    void facts_that_answer() {
        when(facts.read(any(), any()))
                .thenAnswer(call -> call.<Function<List<RoundFacts>, Object>>getArgument(1)
                        .apply(List.of(RoundFacts.of(names, stays))));
        when(mapper.cases(any())).thenAnswer(call -> {
            asked.add(call.<Collection<Long>>getArgument(0).size());
            return List.of();
        });
    }

    @Test
    void a_long_log_comes_in_blocks_and_every_application_once_with_its_whole_way() {
        stays = LongStream.rangeClosed(1, 2500)
                .boxed()
                .flatMap(id -> Stream.of(
                        aStay(id, 5000 - id, "review", MONDAY, MONDAY.plusSeconds(60), "passed"),
                        anOpenStay(10_000 + id, 5000 - id, "award")))
                .toList();

        Iterator<Trace> log = log(question(ReportFilter.NONE, DISTRICT));
        assertThat(log.hasNext()).isTrue();
        assertThat(asked).as("only the first block was read").containsExactly(1000);

        List<String> told = new ArrayList<>();
        log.forEachRemaining(trace -> told.add(trace.name() + " " + trace.district()));
        assertThat(told).hasSize(2500).doesNotHaveDuplicates().allMatch(one -> one.endsWith(" 2"));
        assertThat(asked).containsExactly(1000, 1000, 500);
    }

    @Test
    void whoever_sees_no_district_of_the_round_gets_an_empty_log() {
        stays = List.of(anOpenStay(1, 1, "review"));

        assertThat(log(question(ReportFilter.NONE, "370203")).hasNext()).isFalse();
        assertThat(log(question(ReportFilter.NONE, DISTRICT)).hasNext()).isTrue();
    }

    @Test
    void who_came_before_the_period_is_left_out_and_who_came_in_it_is_there_from_the_beginning() {
        stays = List.of(
                aStay(1, 1, "review", MONDAY, MONDAY.plusSeconds(86_400), "passed"),
                aStay(2, 2, "review", MONDAY.plusSeconds(86_400), MONDAY.plusSeconds(90_000), "passed"),
                anOpenStay(3, 1, "award"));

        Iterator<Trace> log = log(question(NEXT_DAY, DISTRICT));

        assertThat(log.next().name()).isEqualTo("2");
        assertThat(log.hasNext()).isFalse();
    }

    private ReportQuestion question(ReportFilter filter, String body) {
        return new ReportQuestion(
                filter,
                new Reader(body, Set.of(body)),
                Set.of(body),
                Set.of(1L),
                Map.of(),
                MONDAY.plusSeconds(999_999));
    }

    /** Traces are called by the application's id, their district tells how many stays there are. */
    private Iterator<Trace> log(ReportQuestion question) {
        Round round = mock(Round.class);
        when(round.programme()).thenReturn("qingdao-2020");
        Rounds rounds = mock(Rounds.class);
        when(rounds.get(1)).thenReturn(round);
        TraceWords.OfRound words = mock(TraceWords.OfRound.class);
        when(words.trace(any(), any())).thenAnswer(call -> {
            List<RawStay> way = call.getArgument(0);
            return new Trace(Long.toString(way.get(0).application()), "", "", "" + way.size(), null, List.of());
        });
        TraceWords all = mock(TraceWords.class);
        when(all.of(anyString())).thenReturn(words);
        return new EventLog(facts, rounds, all, mapper).traces(question);
    }
}
