package org.shenbao.reporting.forecast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.demo.past.RoundStoryFixtures;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.Stay;
import org.shenbao.support.Zones;

/** A round in the making, of stays that a test names: times in Asia/Shanghai, a stage is its only node. */
final class Roads {

    static final String DISTRICT = "qd-district-miit.huangdao";
    static final String REVIEW = "district-preliminary-review";
    static final String RECOMMENDATION = "district-recommendation";

    private final long roundId;
    private final List<Stay> stays = new ArrayList<>();
    private String district = DISTRICT;
    private String waitingOn = "office";
    private @Nullable Instant due;

    Roads(long roundId) {
        this.roundId = roundId;
    }

    static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Zones.CHINA).toInstant();
    }

    /** Last second of what follows. */
    Roads due(@Nullable String time) {
        due = time == null ? null : at(time);
        return this;
    }

    /** Where what follows comes from. */
    Roads from(String body) {
        district = body;
        return this;
    }

    /** Who acts in what follows. */
    Roads by(String waitingOn) {
        this.waitingOn = waitingOn;
        return this;
    }

    Roads open(String stage, int application, String entered) {
        return stay(stage, application, entered, null, null);
    }

    Roads left(String stage, int application, String entered, String left, @Nullable String outcome) {
        return stay(stage, application, entered, left, outcome);
    }

    private Roads stay(String stage, int application, String entered, @Nullable String left, @Nullable String outcome) {
        String node = "ReceiveTask_" + stage;
        stays.add(new Stay(
                stays.size() + 1,
                application,
                roundId,
                "qingdao-2020",
                "qd-integration",
                district,
                waitingOn.equals("office") ? district : null,
                stage,
                "qingdao-2020",
                1,
                node,
                stage,
                "qingdao-2020",
                1,
                node,
                waitingOn,
                at(entered),
                left == null ? null : at(left),
                due,
                outcome,
                RoundStoryFixtures.TIME.minutes(at(entered)),
                left == null ? null : RoundStoryFixtures.TIME.between(at(entered), at(left))));
        return this;
    }

    RoundFacts facts(Names names) {
        return RoundFacts.of(names, stays);
    }

    List<Stay> stays() {
        return stays;
    }

    /** Of this round as it is now, alone. */
    List<StageForecast> forecast(Names names, String now) {
        return forecast(names, Measure.NONE, now);
    }

    List<StageForecast> forecast(Names names, Measure measure, String now) {
        return Forecast.of(facts(names), row -> true, measure, at(now).toEpochMilli(), RoundStoryFixtures.TIME)
                .stages();
    }

    /** This round as the measure of another, whose deadline is that one instead of the one that was last set here. */
    Measure measure(Names names, String deadline) {
        return new Measure(
                EarlierRound.of(facts(names), row -> true, RoundStoryFixtures.TIME),
                due == null ? Map.of() : Map.of(due.toEpochMilli(), at(deadline).toEpochMilli()));
    }
}
