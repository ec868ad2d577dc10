package org.shenbao.demo.past;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.demo.past.PastRound.Manner;
import org.shenbao.demo.process.DrawnRoutes;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;
import org.shenbao.support.WorkingTime.Hours;
import org.shenbao.support.Zones;

/** Imagined rounds of the shipped programmes, without a database. */
public final class RoundStoryFixtures {

    public static final WorkingDays DAYS = new WorkingDays(Map.of());
    public static final WorkingTime TIME = new WorkingTime(
            DAYS,
            List.of(
                    new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new Hours(LocalTime.of(13, 30), LocalTime.of(17, 30))));

    private static final DrawnRoutes ROUTES = new DrawnRoutes();
    private static final Programmes PROGRAMMES = Programmes.bundled();
    private static final Responsibilities RESPONSIBILITIES = Responsibilities.bundled();

    private RoundStoryFixtures() {}

    public static List<String> categories(String programme) {
        return PROGRAMMES.programme(programme).leaves().stream()
                .map(Leaf::category)
                .toList();
    }

    public static List<String> districts(String programme) {
        return Bodies.bundled().all().stream()
                .filter(body -> RESPONSIBILITIES
                        .local(programme, body.code())
                        .filter(body.code()::equals)
                        .isPresent())
                .map(org.shenbao.catalogue.Body::code)
                .toList();
    }

    public static PastRound round(String programme, int applications, Manner manner) {
        Instant deadline = LocalDate.of(2025, 10, 23).atStartOfDay(Zones.CHINA).toInstant();
        Map<String, Instant> milestones = new HashMap<>();
        PROGRAMMES.programme(programme).stages().stream()
                .map(org.shenbao.catalogue.Stage::milestone)
                .filter(java.util.Objects::nonNull)
                .forEach(key -> milestones.put(key, deadline));
        return new PastRound(
                7,
                programme,
                categories(programme),
                districts(programme),
                LocalDate.of(2025, 7, 1).atStartOfDay(Zones.CHINA).toInstant(),
                deadline,
                milestones,
                applications,
                List.of(1, 2),
                manner,
                List.of());
    }

    public static List<PastApplication> tell(PastRound round, long seed) {
        Map<String, PastRoute> routes = round.categories().stream()
                .collect(toMap(identity(), category -> ROUTES.route(round.programme(), category)));
        return new RoundStory(
                        round,
                        routes,
                        (stage, district) -> RESPONSIBILITIES.body(round.programme(), stage, district),
                        new OfficeClock(DAYS, TIME),
                        seed)
                .tell();
    }
}
