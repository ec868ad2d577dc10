package org.shenbao.routing.process.guard;

import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.support.Problem;

/** A deployment contains something that the engine does not run; nothing of it was deployed. */
class ModelRefused extends Problem {

    private static final int SHOWN = 5;

    ModelRefused(List<Finding> findings) {
        super(
                "model-refused",
                422,
                "模型未通过检查",
                sentence(findings),
                findings.stream().map(Finding::toFieldError).toList());
    }

    private static String sentence(List<Finding> findings) {
        String shown = findings.stream().limit(SHOWN).map(Finding::toSentence).collect(Collectors.joining("；"));
        return "模型有 " + findings.size() + " 处不符合要求，未部署。" + shown + (findings.size() > SHOWN ? "……" : "。");
    }
}
