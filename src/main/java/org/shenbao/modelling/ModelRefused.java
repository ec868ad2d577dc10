package org.shenbao.modelling;

import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.support.Problem;

/** A model is not put live as it is; nothing was changed. */
class ModelRefused extends Problem {

    private static final int SHOWN = 5;

    /** @param findings file, or file, line and element, with what is wrong there */
    ModelRefused(List<FieldError> findings) {
        super("model-refused", 422, "模型未通过检查", sentence(findings), findings);
    }

    static ModelRefused of(String file, String reason) {
        return new ModelRefused(List.of(new FieldError(file, reason)));
    }

    private static String sentence(List<FieldError> findings) {
        String shown = findings.stream()
                .limit(SHOWN)
                .map(finding -> finding.field() + "：" + finding.message())
                .collect(Collectors.joining("；"));
        return "模型有 " + findings.size() + " 处不符合要求，未生效。" + shown + (findings.size() > SHOWN ? "……" : "。");
    }
}
