package org.shenbao.reporting.log;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Outcome;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.reporting.figures.StageLabels;
import org.shenbao.reporting.log.EventLogMapper.Case;
import org.shenbao.reporting.process.DrawnPaths;
import org.shenbao.routing.StageStay;
import org.springframework.stereotype.Component;

/** What a log calls things: as people do. */
@Component
class TraceWords {

    private final Names names;
    private final StageLabels labels;
    private final DrawnPaths drawings;
    private final Bodies bodies;
    private final Programmes programmes;

    TraceWords(StageFacts facts, StageLabels labels, DrawnPaths drawings, Bodies bodies, Programmes programmes) {
        this.names = facts.names();
        this.labels = labels;
        this.drawings = drawings;
        this.bodies = bodies;
        this.programmes = programmes;
    }

    /** For the rounds of a programme. */
    OfRound of(String programme) {
        return new OfRound(programmes.programme(programme), labels.of(programme));
    }

    final class OfRound {

        private final String title;
        private final Map<String, String> categories;
        private final StageLabels.Labels stages;

        private OfRound(Programme programme, StageLabels.Labels stages) {
            this.title = programme.titleZh();
            this.categories = programme.leaves().stream().collect(toMap(Leaf::category, Leaf::nameZh, (a, b) -> a));
            this.stages = stages;
        }

        /** @param way of one application, in the order of its stays */
        Trace trace(List<RawStay> way, @Nullable Case known) {
            RawStay any = way.get(way.size() - 1);
            String category = names.categories().value(any.category());
            return new Trace(
                    known == null || known.number() == null ? Long.toString(any.application()) : known.number(),
                    title,
                    categories.getOrDefault(category, category),
                    body(names.bodies().value(any.district())),
                    known == null || known.outcome() == null
                            ? null
                            : Outcome.of(known.outcome()).nameZh(),
                    way.stream().map(this::step).toList());
        }

        private Trace.Step step(RawStay stay) {
            Names.Place place = names.places().value(stay.place());
            String outcome = stay.outcome() == RoundFacts.NOTHING
                    ? null
                    : names.outcomes().value(stay.outcome());
            return new Trace.Step(
                    stay.stay(),
                    names.labels().value(place.label()),
                    stages.name(names.stages().value(place.stage())),
                    names.nodes().value(place.rootNode()),
                    place.rootVersion(),
                    names.waiting().value(place.waitingOn()),
                    stay.office() == RoundFacts.NOTHING
                            ? null
                            : body(names.bodies().value(stay.office())),
                    outcome,
                    outcome == null ? null : result(place, outcome),
                    Instant.ofEpochMilli(stay.entered()),
                    stay.left() == RoundFacts.OPEN ? null : Instant.ofEpochMilli(stay.left()));
        }
    }

    /** As the task's form said it; a diagram that is gone tells no more than that it was decided. */
    private String result(Names.Place place, String outcome) {
        if (outcome.equals(StageStay.MOVED)) {
            return "人工调整";
        }
        return drawings.of(names.processes().value(place.process()), place.version())
                .flatMap(drawn -> drawn.outcome(names.nodes().value(place.node()), outcome))
                .orElse("已办理");
    }

    private String body(String code) {
        return Optional.of(code).flatMap(bodies::find).map(Body::name).orElse(code);
    }
}
