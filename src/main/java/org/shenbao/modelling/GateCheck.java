package org.shenbao.modelling;

import java.util.List;
import java.util.Map;
import org.shenbao.routing.ModelChecks;
import org.shenbao.routing.ModelFinding;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Component;

/** What the gate before the engine would refuse is refused when it is proposed. */
@Component
class GateCheck {

    private final ModelChecks gate;

    GateCheck(ModelChecks gate) {
        this.gate = gate;
    }

    /** @return file, line and element, with what is wrong there and how to mend it; empty when nothing is */
    List<FieldError> problems(Map<String, byte[]> files) {
        return gate.check(files).stream()
                .filter(ModelFinding::isError)
                .map(finding -> new FieldError(place(finding), finding.message() + "。" + finding.mend()))
                .toList();
    }

    private static String place(ModelFinding finding) {
        return finding.file() + ":" + finding.line() + (finding.element().isEmpty() ? "" : "#" + finding.element());
    }
}
