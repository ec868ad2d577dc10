package org.shenbao.modelling.scenario;

import java.util.List;
import java.util.Map;
import org.shenbao.modelling.ReleaseCheck;
import org.shenbao.support.Problem;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Component;

/** No diagram goes live under which a shipped scenario no longer ends where it must. */
@Component
class ShippedScenarioCheck implements ReleaseCheck {

    private static final int UNPROCESSABLE = 422;

    private final ScenarioRuns runs;

    ShippedScenarioCheck(ScenarioRuns runs) {
        this.runs = runs;
    }

    /** What the palette refuses cannot be played, and the gate's own check says why. */
    @Override
    public List<FieldError> problems(Map<String, byte[]> files) {
        try {
            return broken(files);
        } catch (Problem refused) {
            if (refused.status() == UNPROCESSABLE) {
                return List.of();
            }
            throw refused;
        }
    }

    private List<FieldError> broken(Map<String, byte[]> files) {
        return runs.run(files).brokenShipped().stream()
                .map(broken -> new FieldError(
                        fileOf(broken.process(), files),
                        "试运行场景“" + broken.title() + "”未通过：" + broken.problem() + "。处理办法：在“试运行”中查看该场景的路线并修正流程。"))
                .toList();
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
