package org.shenbao.routing.process.guard;

import org.shenbao.support.Problem.FieldError;

/**
 * One reason why a model is refused.
 *
 * @param resource file name in the deployment
 * @param element id of the element, or of the nearest one around it; empty for the file itself
 * @param line line in the file, from 1; 0 when the file has none
 * @param reason Chinese sentence without a full stop
 */
record Finding(String resource, String element, int line, String reason) {

    FieldError toFieldError() {
        return new FieldError(resource + ":" + line + (element.isEmpty() ? "" : "#" + element), reason);
    }

    /** {@code a.bpmn 第 12 行 UserTask_Review：不允许…} */
    String toSentence() {
        return resource + (line > 0 ? " 第 " + line + " 行" : "") + (element.isEmpty() ? "" : " " + element) + "："
                + reason;
    }
}
