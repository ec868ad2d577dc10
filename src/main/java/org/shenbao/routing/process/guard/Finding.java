package org.shenbao.routing.process.guard;

import org.shenbao.routing.ModelFinding;
import org.shenbao.routing.ModelFinding.Severity;
import org.shenbao.support.Problem.FieldError;

/**
 * One thing that is wrong with a model.
 *
 * @param resource file name in the deployment
 * @param element id of the element, or of the nearest one around it; empty for the file itself
 * @param line line in the file, from 1; 0 when the file has none
 * @param reason Chinese sentence without a full stop
 * @param mend Chinese sentence that says what to do
 */
record Finding(String resource, String element, int line, Rule rule, String reason, String mend) {

    Finding(String resource, String element, int line, Rule rule, String reason) {
        this(resource, element, line, rule, reason, rule.mend());
    }

    boolean isError() {
        return rule.severity() == Severity.ERROR;
    }

    ModelFinding toModelFinding() {
        return new ModelFinding(resource, element, line, rule.severity(), rule.key(), reason, rule.why(), mend);
    }

    FieldError toFieldError() {
        return new FieldError(
                resource + ":" + line + (element.isEmpty() ? "" : "#" + element), reason + "。处理办法：" + mend);
    }

    /** {@code a.bpmn 第 12 行 UserTask_Review：不允许…} */
    String toSentence() {
        return resource + (line > 0 ? " 第 " + line + " 行" : "") + (element.isEmpty() ? "" : " " + element) + "："
                + reason;
    }
}
