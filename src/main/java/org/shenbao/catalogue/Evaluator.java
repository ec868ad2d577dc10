package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who judges a condition. */
public enum Evaluator {
    /** A decision table, from the data. */
    @JsonProperty("dmn")
    DMN,
    /** The reviewing official. */
    @JsonProperty("officer")
    OFFICER,
    /** The panel, or the team of the site check. */
    @JsonProperty("expert")
    EXPERT
}
