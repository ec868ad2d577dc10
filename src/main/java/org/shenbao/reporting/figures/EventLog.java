package org.shenbao.reporting.figures;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Outcome;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.reporting.figures.EventLogMapper.Case;
import org.shenbao.reporting.log.Trace;
import org.springframework.stereotype.Component;

/**
 * The ways of the applications that came within the period, for process mining: whole ways, whatever happened after it.
 * Neither enterprises nor persons are named.
 */
@Component
public class EventLog {

    private final StageFacts facts;
    private final StageLabels labels;
    private final EventLogMapper mapper;
    private final Bodies bodies;
    private final Programmes programmes;

    EventLog(StageFacts facts, StageLabels labels, EventLogMapper mapper, Bodies bodies, Programmes programmes) {
        this.facts = facts;
        this.labels = labels;
        this.mapper = mapper;
        this.bodies = bodies;
        this.programmes = programmes;
    }

    /** Round by round, so that one round is in memory at a time. */
    public Iterator<Trace> traces(ReportQuestion question) {
        return question.rounds().stream()
                .sorted()
                .flatMap(round -> of(round, question).stream())
                .iterator();
    }

    private List<Trace> of(long round, ReportQuestion question) {
        Map<Long, Case> cases = mapper.cases(round).stream().collect(toMap(Case::id, Function.identity()));
        return facts.read(
                Set.of(round),
                rounds -> rounds.stream()
                        .flatMap(one -> traces(one, question, cases).stream())
                        .toList());
    }

    private List<Trace> traces(RoundFacts round, ReportQuestion question, Map<Long, Case> cases) {
        BitSet wanted = Lives.came(Slice.of(round, question), Period.of(question));
        StageLabels.Labels stages = labels.of(List.of(round));
        Map<Integer, List<Trace.Step>> ways = new LinkedHashMap<>();
        int[] any = new int[round.applications()];
        for (int row = 0; row < round.size(); row++) {
            int application = round.applicationIndex(row);
            if (wanted.get(application)) {
                any[application] = row;
                ways.computeIfAbsent(application, one -> new ArrayList<>()).add(step(round, row, stages));
            }
        }
        List<Trace> traces = new ArrayList<>();
        ways.forEach((application, steps) ->
                traces.add(trace(round, any[application], cases.get(round.application(any[application])), steps)));
        return traces;
    }

    private Trace trace(RoundFacts round, int row, @Nullable Case known, List<Trace.Step> steps) {
        Names names = round.names();
        Programme programme = programmes.programme(names.programmes().value(round.programme()));
        String category = names.categories().value(round.category(row));
        return new Trace(
                known == null || known.number() == null ? Long.toString(round.application(row)) : known.number(),
                programme.titleZh(),
                programme.leaves().stream()
                        .filter(leaf -> leaf.category().equals(category))
                        .map(leaf -> leaf.nameZh())
                        .findFirst()
                        .orElse(category),
                office(names.bodies().value(round.district(row))),
                known == null || known.outcome() == null
                        ? null
                        : Outcome.of(known.outcome()).nameZh(),
                steps);
    }

    private Trace.Step step(RoundFacts round, int row, StageLabels.Labels stages) {
        Names names = round.names();
        return new Trace.Step(
                round.id(row),
                names.labels().value(round.nodeName(row)),
                stages.name(names.stages().value(round.stage(row))),
                names.nodes().value(round.rootNode(row)),
                round.rootVersion(row),
                names.waiting().value(round.waitingOn(row)),
                round.office(row) == RoundFacts.NOTHING
                        ? null
                        : office(names.bodies().value(round.office(row))),
                round.outcome(row) == RoundFacts.NOTHING
                        ? null
                        : names.outcomes().value(round.outcome(row)),
                Instant.ofEpochMilli(round.enteredAt(row)),
                round.isOpen(row) ? null : Instant.ofEpochMilli(round.leftAt(row)));
    }

    private String office(String code) {
        return bodies.find(code).map(Body::name).orElse(code);
    }
}
