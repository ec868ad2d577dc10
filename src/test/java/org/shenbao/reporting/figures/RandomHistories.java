package org.shenbao.reporting.figures;

import static org.shenbao.reporting.figures.Histories.HUANGDAO;
import static org.shenbao.reporting.figures.Histories.LAOSHAN;
import static org.shenbao.reporting.figures.Histories.PRELIMINARY;
import static org.shenbao.reporting.figures.Histories.RECHECK;
import static org.shenbao.reporting.figures.Histories.SUPPLEMENT;
import static org.shenbao.reporting.figures.Histories.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Whatever may happen to applications: returns, supplements, steps back, branches side by side, moves, migrations, ends. */
final class RandomHistories {

    private static final List<String> STAGES = List.of(PRELIMINARY, RECHECK, "expert-review", "drawn-by-an-analyst");
    private static final List<String> DISTRICTS = List.of(HUANGDAO, LAOSHAN, "qd-district-miit.shinan");
    private static final long HOUR = 3600;

    private final Random random;
    private final List<Step> steps = new ArrayList<>();

    private RandomHistories(Random random) {
        this.random = random;
    }

    static Histories of(long seed) {
        RandomHistories made = new RandomHistories(new Random(seed));
        int applications = 1 + made.random.nextInt(30);
        for (long application = 1; application <= applications; application++) {
            made.live(application);
        }
        Histories histories = new Histories();
        made.steps.sort(Comparator.comparing(Step::entered));
        made.steps.forEach(step -> histories
                .application(step.application(), step.district(), step.version())
                .stay(step.stage(), step.entered(), step.left(), step.outcome(), step.due()));
        return histories;
    }

    private void live(long application) {
        String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
        int version = 1 + random.nextInt(2);
        Instant time = at("16 09:00").plusSeconds(random.nextInt(96) * HOUR).plusSeconds(application);
        int stage = 0;
        for (int left = random.nextInt(9); left >= 0; left--) {
            version += random.nextInt(6) == 0 ? 1 : 0;
            boolean last = left == 0 && random.nextBoolean();
            Instant until = last ? null : time.plusSeconds((1 + random.nextInt(60)) * HOUR / 2);
            String outcome = List.of("pass", "return", "moved").get(random.nextInt(3));
            steps.add(new Step(application, district, version, STAGES.get(stage), time, until, outcome, due(time)));
            if (random.nextInt(4) == 0) {
                Instant beside = time.plusSeconds(60 + random.nextInt(1000));
                Instant end = random.nextInt(5) == 0 ? null : beside.plusSeconds(random.nextInt(40) * HOUR + 1);
                String other = STAGES.get(random.nextInt(STAGES.size()));
                steps.add(new Step(application, district, version, other, beside, end, "pass", due(beside)));
            }
            if (until == null) {
                return;
            }
            time = until;
            if (random.nextInt(3) == 0) {
                Instant back = random.nextInt(6) == 0 ? null : time.plusSeconds((1 + random.nextInt(50)) * HOUR);
                steps.add(new Step(application, district, version, SUPPLEMENT, time, back, null, null));
                if (back == null) {
                    return;
                }
                time = back;
                stage = random.nextInt(5) == 0 ? random.nextInt(STAGES.size()) : stage;
            } else {
                stage = random.nextInt(STAGES.size());
            }
        }
    }

    private @Nullable Instant due(Instant entered) {
        return random.nextBoolean() ? null : entered.plusSeconds(random.nextInt(120) * HOUR);
    }

    record Step(
            long application,
            String district,
            int version,
            String stage,
            Instant entered,
            @Nullable Instant left,
            @Nullable String outcome,
            @Nullable Instant due) {}
}
