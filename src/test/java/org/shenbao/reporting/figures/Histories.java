package org.shenbao.reporting.figures;

import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.Reader;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.Stay;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;
import org.shenbao.support.Zones;

/** Stays of one round for tests, written down as people tell them, and questions about them. */
final class Histories {

    static final String PRELIMINARY = "district-preliminary-review";
    static final String SUPPLEMENT = "supplement";
    static final String RECHECK = "city-recheck";
    static final String HUANGDAO = "qd-district-miit.huangdao";
    static final String LAOSHAN = "qd-district-miit.laoshan";
    static final String CITY = "qd-city-miit";

    /** Weekends off, offices open 9–12 and 13:30–17:30: 420 minutes a day. */
    static final WorkingDays DAYS = new WorkingDays(Map.of());

    static final WorkingTime TIME = new WorkingTime(
            DAYS,
            List.of(
                    new WorkingTime.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new WorkingTime.Hours(LocalTime.of(13, 30), LocalTime.of(17, 30))));

    static final StageLabels LABELS = new StageLabels(Programmes.bundled(), mock(Diagrams.class));

    static final Bodies BODIES = Bodies.bundled();

    final List<Stay> stays = new ArrayList<>();
    private final Names names = new Names();
    private long application;
    private String district = HUANGDAO;
    private int version = 1;
    private @Nullable String office;

    /** Of November 2026, such as {@code 16 09:00}, a Monday; in Chinese time. */
    static Instant at(String dayAndTime) {
        return LocalDateTime.parse("2026-11-" + dayAndTime.replace(' ', 'T'))
                .atZone(Zones.CHINA)
                .toInstant();
    }

    /** The stays that follow are this application's. */
    Histories application(long id, String from, int diagramVersion) {
        application = id;
        district = from;
        version = diagramVersion;
        office = null;
        return this;
    }

    /** The stays that follow are of this office, whatever the stage. */
    Histories by(String acting) {
        office = acting;
        return this;
    }

    Histories stay(String stage, String entered, @Nullable String left, @Nullable String outcome) {
        return stay(stage, entered, left, outcome, null);
    }

    Histories stay(
            String stage, String entered, @Nullable String left, @Nullable String outcome, @Nullable String due) {
        return stay(stage, at(entered), left == null ? null : at(left), outcome, due == null ? null : at(due));
    }

    Histories stay(
            String stage, Instant entered, @Nullable Instant left, @Nullable String outcome, @Nullable Instant due) {
        boolean applicant = stage.equals(SUPPLEMENT);
        stays.add(new Stay(
                stays.size() + 1,
                application,
                1,
                "qingdao-2020",
                "qd-integration",
                district,
                applicant ? null : office(stage),
                stage,
                "qingdao-2020",
                version,
                "Node_" + stage,
                stage,
                "qingdao-2020",
                version,
                "Node_" + stage,
                applicant ? "applicant" : stage.equals("expert-review") ? "expert" : "office",
                entered,
                left,
                due,
                outcome,
                TIME.minutes(entered),
                left == null ? null : TIME.between(entered, left)));
        return this;
    }

    private String office(String stage) {
        return office == null ? stage.equals(PRELIMINARY) ? district : CITY : office;
    }

    List<RoundFacts> facts() {
        return List.of(RoundFacts.of(names, stays));
    }

    static ReportQuestion question(Instant now, ReportFilter filter, Map<String, String> options) {
        return question(CITY, now, filter, options);
    }

    static ReportQuestion question(String body, Instant now, ReportFilter filter, Map<String, String> options) {
        Reader reader = new Reader(body, BODIES.subtree(body));
        Set<String> bodies = filter.body() == null ? reader.bodies() : BODIES.subtree(filter.body());
        return new ReportQuestion(filter, reader, bodies, Set.of(1L), options, now);
    }
}
