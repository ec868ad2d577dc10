package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.RecordingSwitch;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.routing.process.Drawings;
import org.shenbao.routing.process.RunningRoutes;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What recording the facts costs the routing: applications take the same steps with it and without, by turns. The median of
 * the differences of neighbours, as what else the machine does meanwhile meets both. It is what writes the end of a stay and
 * the beginning of the next; what the row is made of, and who hears of it, is the same for both.
 */
final class RecordingCost {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingCost.class);
    private static final String ROUTE = "recording-cost";
    private static final int STAGES = 10;
    private static final int WARM_UP = 20;

    /** Pairs of applications, one recorded and one not. */
    private static final int PAIRS = 300;

    /** Takes a step of an application. */
    enum Step {
        /** The engine's command alone, with the product's listeners; nobody's permissions are asked. */
        COMMAND,
        /** What an officer of the office waits for. */
        REQUEST
    }

    private final RunningRoutes routes;
    private final SubmittedApplications submitted;
    private final StageStays stays;
    private final RecordingSwitch recording;
    private final Visitor officer;

    RecordingCost(
            ProcessEngine engine,
            CurrentActor actors,
            SubmittedApplications submitted,
            StageStays stays,
            RecordingSwitch recording,
            Visitor officer) {
        this.routes = new RunningRoutes(engine, actors, submitted, ROUTE);
        this.submitted = submitted;
        this.stays = stays;
        this.recording = recording;
        this.officer = officer;
    }

    /** @return percent of the time of a step */
    double percent(Step step) {
        routes.deploy(diagram());
        List<Double> without = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int pair = 0; pair < WARM_UP + PAIRS; pair++) {
            // Whoever goes second finds the processor warm: each does as often.
            boolean recordedFirst = pair % 2 == 0;
            double first = way(step, recordedFirst);
            double second = way(step, !recordedFirst);
            if (pair >= WARM_UP) {
                double bare = recordedFirst ? second : first;
                without.add(bare);
                more.add(first + second - 2 * bare);
            }
        }
        double cost = median(more);
        double whole = median(without);
        // Order statistics: 95 times of 100 the median of so many lies between these two.
        double[] sorted = sorted(more);
        int half = (int) Math.round(0.98 * Math.sqrt(sorted.length));
        LOG.info(
                "| {} | {} ms | recording it {} ms ({} to {}) | {} pairs of {} steps |",
                step,
                rounded(whole),
                rounded(cost),
                rounded(sorted[sorted.length / 2 - half - 1]),
                rounded(sorted[sorted.length / 2 + half]),
                sorted.length,
                STAGES - 1);
        return 100 * cost / whole;
    }

    /** Milliseconds of a step of one application from stage to stage, in the mean. */
    private double way(Step step, boolean on) {
        ApplicationId id = submitted.one();
        recording.turn(on);
        try {
            routes.begin(id, RunningRoutes.HUANGDAO);
            List<Double> millis = new ArrayList<>();
            for (int stage = 0; stage < STAGES; stage++) {
                Task task = routes.onlyTask(id);
                long begun = System.nanoTime();
                take(step, task);
                millis.add(ReportBenchmark.millisSince(begun));
            }
            assertThat(stays.of(id)).hasSize(on ? STAGES : 0);
            // After the last one the application is through: that is another kind of step.
            return millis.subList(0, STAGES - 1).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
        } finally {
            recording.turn(true);
        }
    }

    private void take(Step step, Task task) {
        if (step == Step.COMMAND) {
            routes.complete(task);
        } else {
            assertThat(officer.post("/api/tasks/" + task.getId() + "/completion", Map.of("outcome", "pass"))
                            .status())
                    .isEqualTo(204);
        }
    }

    private static String diagram() {
        String[] elements = IntStream.range(0, STAGES + 2)
                .mapToObj(i -> i == 0
                        ? Drawings.start()
                        : i > STAGES
                                ? Drawings.end("EndEvent_Done")
                                : Drawings.task("UserTask_" + i, "第" + i + "步", "district-preliminary-review"))
                .toArray(String[]::new);
        StringBuilder flows = new StringBuilder("StartEvent_Submitted > UserTask_1");
        for (int i = 1; i < STAGES; i++) {
            flows.append(", UserTask_").append(i).append(" > UserTask_").append(i + 1);
        }
        return Drawings.process(
                ROUTE, flows.append(", UserTask_" + STAGES + " > EndEvent_Done").toString(), elements);
    }

    private static double median(List<Double> values) {
        return Median.withDefaults().evaluate(sorted(values));
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static String rounded(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
