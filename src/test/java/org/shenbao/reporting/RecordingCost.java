package org.shenbao.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.RecordingSwitch;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.routing.process.Drawings;
import org.shenbao.routing.process.RunningRoutes;
import org.shenbao.support.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What recording the facts costs the routing: the same steps of the product's engine with it and without, by turns. */
final class RecordingCost {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingCost.class);
    private static final String ROUTE = "recording-cost";
    private static final int STAGES = 10;
    private static final int WARM_UP = 20;

    /** Pairs of applications, one recorded and one not. */
    private static final int PAIRS = 150;

    private final RunningRoutes routes;
    private final SubmittedApplications submitted;
    private final RecordingSwitch recording;

    RecordingCost(
            ProcessEngine engine, CurrentActor actors, SubmittedApplications submitted, RecordingSwitch recording) {
        this.routes = new RunningRoutes(engine, actors, submitted, ROUTE);
        this.submitted = submitted;
        this.recording = recording;
    }

    /** @return percent of the time of a step, by the medians */
    double percent() {
        routes.deploy(diagram());
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int pair = 0; pair < WARM_UP + PAIRS; pair++) {
            boolean counts = pair >= WARM_UP;
            // Whoever goes second finds the processor warm: each does as often.
            boolean recordedFirst = pair % 2 == 0;
            for (boolean on : new boolean[] {recordedFirst, !recordedFirst}) {
                List<Double> millis = way(on);
                if (counts) {
                    (on ? with : without).addAll(millis);
                }
            }
        }
        double recorded = median(with);
        double bare = median(without);
        LOG.info(
                "| a step of the routing | recorded {} ms | not recorded {} ms | {} steps each |",
                recorded,
                bare,
                with.size());
        return 100 * (recorded - bare) / bare;
    }

    /** Milliseconds of each step of one application from stage to stage. */
    private List<Double> way(boolean on) {
        ApplicationId id = submitted.one();
        recording.turn(on);
        try {
            routes.begin(id, RunningRoutes.HUANGDAO);
            List<Double> millis = new ArrayList<>();
            for (int stage = 0; stage < STAGES; stage++) {
                Task task = routes.onlyTask(id);
                long begun = System.nanoTime();
                routes.complete(task);
                millis.add(ReportBenchmark.millisSince(begun));
            }
            return millis.subList(0, STAGES - 1);
        } finally {
            recording.turn(true);
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
        return Median.withDefaults()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
