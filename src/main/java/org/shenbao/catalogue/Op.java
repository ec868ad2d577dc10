package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Operators of conditions; meanings in {@code common.yaml}. */
public enum Op {
    @JsonProperty("eq")
    EQ,
    @JsonProperty("in")
    IN,
    @JsonProperty("ge")
    GE,
    @JsonProperty("le")
    LE,
    @JsonProperty("isTrue")
    IS_TRUE,
    @JsonProperty("isFalse")
    IS_FALSE,
    @JsonProperty("present")
    PRESENT,
    @JsonProperty("countGe")
    COUNT_GE,
    @JsonProperty("countLe")
    COUNT_LE,
    @JsonProperty("containsAll")
    CONTAINS_ALL,
    @JsonProperty("containsAny")
    CONTAINS_ANY,
    @JsonProperty("everyGe")
    EVERY_GE,
    /** Whole years from the date to the condition's {@code asOf}. */
    @JsonProperty("ageYearsGe")
    AGE_YEARS_GE,
    @JsonProperty("underAny")
    UNDER_ANY
}
