package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an unmet condition does. */
public enum Severity {
    /** Excludes the application. */
    @JsonProperty("hard")
    HARD,
    /** Never excludes; experts see it. */
    @JsonProperty("preferred")
    PREFERRED
}
