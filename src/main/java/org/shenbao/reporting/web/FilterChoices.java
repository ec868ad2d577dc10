package org.shenbao.reporting.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.Reader;
import org.shenbao.reporting.Reports;
import org.shenbao.support.WorkingTime;
import org.springframework.stereotype.Component;

/** What a reader can ask for and narrow an answer to: the programmes of the own bodies, and the bodies themselves. */
@Component
class FilterChoices {

    private final Programmes programmes;
    private final Responsibilities responsibilities;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Diagrams diagrams;
    private final Reports reports;
    private final WorkingTime time;

    FilterChoices(
            Programmes programmes,
            Responsibilities responsibilities,
            Rounds rounds,
            Bodies bodies,
            Diagrams diagrams,
            Reports reports,
            WorkingTime time) {
        this.programmes = programmes;
        this.responsibilities = responsibilities;
        this.rounds = rounds;
        this.bodies = bodies;
        this.diagrams = diagrams;
        this.reports = reports;
        this.time = time;
    }

    Choices of(Reader reader) {
        List<Programme> known = programmes.all().stream()
                .filter(programme ->
                        reader.bodies().stream().anyMatch(body -> responsibilities.concerns(programme.code(), body)))
                .toList();
        Map<String, List<Round>> held = rounds.all().stream().collect(groupingBy(Round::programme));
        return new Choices(
                known.stream()
                        .map(programme -> choice(
                                programme,
                                held.getOrDefault(programme.code(), List.of()),
                                diagrams.versions(programme.code())))
                        .toList(),
                bodies.all().stream()
                        .filter(body -> reader.sees(body.code()))
                        .map(body -> choice(body, reader))
                        .toList(),
                reader.ownBody(),
                reports.titles().entrySet().stream()
                        .map(one -> new ReportChoice(one.getKey(), one.getValue()))
                        .toList(),
                time.day());
    }

    private static ProgrammeChoice choice(Programme programme, List<Round> rounds, List<Integer> versions) {
        return new ProgrammeChoice(
                programme.code(),
                programme.titleZh(),
                programme.code(),
                rounds.stream()
                        .sorted(Comparator.comparing(Round::year).reversed())
                        .map(round -> new RoundChoice(round.id(), round.title(), round.year()))
                        .toList(),
                programme.leaves().stream()
                        .map(leaf -> new CategoryChoice(leaf.category(), leaf.nameZh()))
                        .toList(),
                versions);
    }

    private static BodyChoice choice(Body body, Reader reader) {
        String parent = body.parentCode() != null && reader.sees(body.parentCode()) ? body.parentCode() : null;
        return new BodyChoice(body.code(), body.name(), body.level(), parent);
    }

    /**
     * @param ownBody code of the body that the reader works for
     * @param reports what there is to ask for
     * @param workingDayMinutes office hours of one working day
     */
    record Choices(
            List<ProgrammeChoice> programmes,
            List<BodyChoice> bodies,
            String ownBody,
            List<ReportChoice> reports,
            int workingDayMinutes) {}

    record ReportChoice(String key, String title) {}

    /**
     * @param processKey key of its diagram
     * @param rounds newest first
     * @param versions of its diagram, newest first
     */
    record ProgrammeChoice(
            String code,
            String title,
            String processKey,
            List<RoundChoice> rounds,
            List<CategoryChoice> categories,
            List<Integer> versions) {}

    record RoundChoice(long id, String title, int year) {}

    record CategoryChoice(String code, String title) {}

    /** @param parent absent at the top of what the reader sees */
    record BodyChoice(
            String code,
            String name,
            String level,
            @Nullable String parent) {}
}
