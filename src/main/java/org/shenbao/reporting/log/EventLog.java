package org.shenbao.reporting.log;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.reporting.figures.Came;
import org.shenbao.reporting.log.EventLogMapper.Case;
import org.springframework.stereotype.Component;

/**
 * The ways of the applications that came within the period, for process mining: whole ways, whatever happened after it.
 * Neither enterprises nor persons are named. However long the log is, a thousand applications are in memory at a time,
 * and the facts are held only while their rows are copied: a way is as it was when its block was read.
 */
@Component
public class EventLog {

    private static final int BLOCK = 1000;

    private final StageFacts facts;
    private final Rounds rounds;
    private final TraceWords words;
    private final EventLogMapper mapper;

    EventLog(StageFacts facts, Rounds rounds, TraceWords words, EventLogMapper mapper) {
        this.facts = facts;
        this.rounds = rounds;
        this.words = words;
        this.mapper = mapper;
    }

    /** Round by round, block by block. */
    public Iterator<Trace> traces(ReportQuestion question) {
        Iterator<Long> asked = question.rounds().stream().sorted().iterator();
        return new Flattened<>(asked, round -> {
            TraceWords.OfRound names = words.of(rounds.get(round).programme());
            return new Flattened<>(
                    blocks(round, question).iterator(),
                    block -> traces(round, block, names).iterator());
        });
    }

    private List<long[]> blocks(long round, ReportQuestion question) {
        long[] ids = facts.read(
                Set.of(round),
                found -> found.stream()
                        .flatMapToLong(one -> LongStream.of(Came.within(one, question)))
                        .toArray());
        return IntStream.iterate(0, from -> from < ids.length, from -> from + BLOCK)
                .mapToObj(from -> Arrays.copyOfRange(ids, from, Math.min(ids.length, from + BLOCK)))
                .toList();
    }

    private List<Trace> traces(long round, long[] block, TraceWords.OfRound names) {
        Map<Long, List<RawStay>> ways = facts
                .read(
                        Set.of(round),
                        found -> found.stream()
                                .flatMap(one -> copied(one, block).stream())
                                .toList())
                .stream()
                .collect(groupingBy(RawStay::application, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Case> cases = mapper.cases(Arrays.stream(block).boxed().toList()).stream()
                .collect(toMap(Case::id, Function.identity()));
        return ways.entrySet().stream()
                .map(way -> names.trace(way.getValue(), cases.get(way.getKey())))
                .toList();
    }

    /** @param block ids, ascending */
    private static List<RawStay> copied(RoundFacts facts, long[] block) {
        List<RawStay> stays = new ArrayList<>();
        long first = block[0];
        long last = block[block.length - 1];
        for (int row = 0; row < facts.size(); row++) {
            long application = facts.application(row);
            if (application >= first && application <= last && Arrays.binarySearch(block, application) >= 0) {
                stays.add(RawStay.of(facts, row));
            }
        }
        return stays;
    }
}
