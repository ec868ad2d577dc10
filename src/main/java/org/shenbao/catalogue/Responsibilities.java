package org.shenbao.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which body does a stage's work and who receives what it sends, as the notice's route says. */
@Component
public class Responsibilities {

    private static final String APPLICANT = "applicant";

    /** GB/T 2260: six digits, the first four are the city. */
    private static final int REGION = 6;

    private static final int CITY = 4;

    private final Programmes programmes;
    private final Bodies bodies;

    Responsibilities(Programmes programmes, Bodies bodies) {
        this.programmes = programmes;
        this.bodies = bodies;
    }

    /** Without a database, over what comes with the product. */
    public static Responsibilities bundled() {
        return new Responsibilities(Programmes.bundled(), Bodies.bundled());
    }

    /** The stage of the notice's route; empty for one that only the diagram knows. */
    public Optional<Stage> stage(String programme, String stage) {
        return programmes.programme(programme).stages().stream()
                .filter(s -> s.key().equals(stage))
                .findFirst();
    }

    /**
     * The body whose officials do the stage's work.
     *
     * @param local body that received the application
     * @return the local body where the notice means one of many, the issuing body where it says nothing
     */
    public String body(String programme, String stage, String local) {
        String actor = stage(programme, stage).map(Stage::actor).orElse("");
        if (local.equals(actor) || local.startsWith(actor + ".")) {
            return local;
        }
        return bodies.find(actor)
                .map(Body::code)
                .orElseGet(() -> programmes.programme(programme).issuingBody());
    }

    /**
     * The body that receives an applicant's papers: the first office of the route, of the region it is registered in.
     *
     * @param registered body of the place of registration
     * @return empty when the programme has no office there
     */
    public Optional<String> local(String programme, String registered) {
        String kind = programmes.programme(programme).stages().stream()
                .map(Stage::actor)
                .filter(actor -> !actor.equals(APPLICANT))
                .findFirst()
                .orElse("");
        if (registered.startsWith(kind + ".")) {
            return Optional.of(registered);
        }
        String region = bodies.find(registered).map(Body::regionCode).orElse("");
        return bodies.all().stream()
                .filter(b -> b.code().startsWith(kind + "."))
                .filter(b -> b.regionCode().equals(region)
                        || (region.length() == REGION && b.regionCode().equals(region.substring(0, CITY) + "00")))
                .map(Body::code)
                .findFirst();
    }

    /** The milestone that ends the stage: what leaves later is late. */
    public Optional<String> milestone(String programme, String stage) {
        return stage(programme, stage).flatMap(s -> Optional.ofNullable(s.milestone()));
    }

    /** Whether the arrival counts for the stage's milestone, and what arrives late is refused. */
    public boolean isJudgedByArrival(String programme, String stage) {
        Optional<String> key = milestone(programme, stage);
        return programmes.programme(programme).milestones().stream()
                .filter(m -> key.filter(m.key()::equals).isPresent())
                .anyMatch(m -> "arrival".equals(m.judgedBy()));
    }

    /** What the milestone ends, as people call it: 区市推荐上报截止. */
    public String milestoneName(String programme, String milestone) {
        List<Stage> stages = programmes.programme(programme).stages();
        int last = lastWith(stages, milestone);
        return last < 0 ? "时间节点" : stages.get(last).nameZh() + "截止";
    }

    /** Whether the programme is any of the body's business: it issued it, or it or its parent acts in its route. */
    public boolean concerns(String programme, String body) {
        Programme known = programmes.programme(programme);
        return Stream.of(
                        Stream.of(known.issuingBody()),
                        known.stages().stream().map(Stage::actor),
                        known.milestones().stream().map(Milestone::responsible),
                        known.milestones().stream().map(Milestone::recipient))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .anyMatch(actor -> body.equals(actor)
                        || body.startsWith(actor + ".")
                        || bodies.children(actor).stream().map(Body::code).anyMatch(body::equals));
    }

    /** Who receives what the stage sends: whom its milestone names, else who does the work of the next stage. */
    public String recipient(String programme, String stage, String local) {
        Programme known = programmes.programme(programme);
        Optional<String> named = milestone(programme, stage)
                .flatMap(key -> known.milestones().stream()
                        .filter(m -> m.key().equals(key))
                        .findFirst()
                        .flatMap(m -> Optional.ofNullable(m.recipient()))
                        .filter(code -> bodies.find(code).isPresent()));
        return named.orElseGet(() -> next(known, stage)
                .map(following -> body(programme, following, local))
                .orElse(known.issuingBody()));
    }

    /** What a hard cut-off of the programme closes. */
    public Ending ending(String programme, String milestone) {
        Programme known = programmes.programme(programme);
        List<Stage> stages = known.stages();
        int last = lastWith(stages, milestone);
        int first = firstOfOffices(known);
        if (last < 0 || stages.get(last).actor().equals(APPLICANT)) {
            return new Ending(false, List.of(), List.of());
        }
        List<String> until = stages.stream().limit(last + 1L).map(Stage::key).toList();
        int recommended = first < 0
                ? -1
                : lastWith(stages, String.valueOf(stages.get(first).milestone()));
        return recommended >= last
                ? new Ending(true, List.of(), until)
                : new Ending(false, until.subList(recommended + 1, until.size()), until);
    }

    /**
     * @param unrecommended whether it closes whatever no office has recommended yet
     * @param later stages after the first recommendation whose applications it closes
     * @param until every stage that is over with it
     */
    public record Ending(boolean unrecommended, List<String> later, List<String> until) {}

    private static int lastWith(List<Stage> stages, String milestone) {
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (milestone.equals(stages.get(i).milestone())) {
                return i;
            }
        }
        return -1;
    }

    private static int firstOfOffices(Programme programme) {
        Set<String> cutoffs = programme.milestones().stream()
                .filter(m -> m.type().equals("hard-cutoff"))
                .map(Milestone::key)
                .collect(Collectors.toSet());
        List<Stage> stages = programme.stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (!stage.actor().equals(APPLICANT) && cutoffs.contains(String.valueOf(stage.milestone()))) {
                return i;
            }
        }
        return -1;
    }

    /** The nearest body of a level, from the given one upwards; the given one when there is none. */
    public String at(String level, String body) {
        return climb(body, b -> b.level().equals(level)).map(Body::code).orElse(body);
    }

    private static Optional<String> next(Programme programme, String stage) {
        return programme.stages().stream()
                .dropWhile(s -> !s.key().equals(stage))
                .skip(1)
                .map(Stage::key)
                .findFirst();
    }

    private Optional<Body> climb(String from, Predicate<Body> wanted) {
        Optional<Body> body = bodies.find(from);
        while (body.isPresent() && !wanted.test(body.get())) {
            body = Optional.ofNullable(body.get().parentCode()).flatMap(bodies::find);
        }
        return body;
    }
}
