package org.shenbao.modelling.scenario;

import java.util.List;
import java.util.Map;
import org.shenbao.modelling.PlayedScenario;
import org.shenbao.modelling.TryOut;
import org.shenbao.support.Problem;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Component;

/** No diagram goes live under which a shipped scenario no longer ends where it must. */
@Component
class ShippedScenarioCheck implements TryOut {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_PROBLEM = 900;

    private final ScenarioRuns runs;

    ShippedScenarioCheck(ScenarioRuns runs) {
        this.runs = runs;
    }

    /** What the palette refuses cannot be played, and the gate's own check says why. */
    @Override
    public Outcome play(Map<String, byte[]> files) {
        try {
            ScenarioRun run = runs.run(files);
            return new Outcome(
                    broken(run, files),
                    run.results().stream().map(ShippedScenarioCheck::played).toList());
        } catch (LiveModelRefused refused) {
            return new Outcome(refused.errors(), List.of());
        } catch (Problem refused) {
            if (refused.status() == UNPROCESSABLE && namesOne(refused, files)) {
                return Outcome.NOTHING;
            }
            throw refused;
        }
    }

    /** Fields are a file, or a file with line and element. */
    private static boolean namesOne(Problem refused, Map<String, byte[]> files) {
        return refused.errors().stream()
                .anyMatch(error -> files.keySet().stream()
                        .anyMatch(file ->
                                error.field().equals(file) || error.field().startsWith(file + ":")));
    }

    private static List<FieldError> broken(ScenarioRun run, Map<String, byte[]> files) {
        return run.brokenShipped().stream()
                .map(broken -> new FieldError(
                        fileOf(broken.process(), files),
                        "试运行场景“" + broken.title() + "”未通过：" + broken.problem() + "。处理办法：在“试运行”中查看该场景的路线并修正流程。"))
                .toList();
    }

    private static PlayedScenario played(ScenarioResult result) {
        String problem = result.problem();
        return new PlayedScenario(
                result.process(),
                result.title(),
                result.shipped(),
                result.actualEndName(),
                problem == null || problem.length() <= LONGEST_PROBLEM
                        ? problem
                        : problem.substring(0, LONGEST_PROBLEM) + "……");
    }

    /** The changed diagram that tells the story; another's story fails by a diagram that it calls. */
    private static String fileOf(String process, Map<String, byte[]> files) {
        String own = process + ".bpmn";
        return files.containsKey(own)
                ? own
                : files.keySet().stream()
                        .filter(name -> name.endsWith(".bpmn"))
                        .findFirst()
                        .orElse(own);
    }
}
