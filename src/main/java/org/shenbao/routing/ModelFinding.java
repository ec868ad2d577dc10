package org.shenbao.routing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing that is wrong with a model, told so that an analyst can mend it.
 *
 * @param file file name
 * @param element id of the element, or of the nearest one around it; empty for the file itself
 * @param line line in the file, from 1; 0 when the file has none
 * @param rule stable name of the rule, such as {@code unreachable}
 * @param message Chinese sentence without a full stop: what is wrong
 * @param why Chinese sentence: what it leads to
 * @param mend Chinese sentence: what to do about it
 */
public record ModelFinding(
        String file,
        String element,
        int line,
        Severity severity,
        String rule,
        String message,
        String why,
        String mend) {

    /** What a finding does to a deployment. */
    public enum Severity {
        /** Refuses it. */
        @JsonProperty("error")
        ERROR,
        /** Is told and does not refuse. */
        @JsonProperty("warning")
        WARNING
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
