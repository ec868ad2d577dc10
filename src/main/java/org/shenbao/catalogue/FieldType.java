package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a field holds; the values are those of {@code common.yaml}. */
public enum FieldType {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("longtext")
    LONGTEXT,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("decimal")
    DECIMAL,
    /** Amount in 万元, two decimals. */
    @JsonProperty("money-wan")
    MONEY_WAN,
    /** Amount in 元, two decimals. */
    @JsonProperty("money-yuan")
    MONEY_YUAN,
    @JsonProperty("percent")
    PERCENT,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("date")
    DATE,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("month-range")
    MONTH_RANGE,
    @JsonProperty("date-range")
    DATE_RANGE,
    @JsonProperty("enum")
    ENUM,
    @JsonProperty("multi-enum")
    MULTI_ENUM,
    @JsonProperty("table")
    TABLE,
    @JsonProperty("file")
    FILE,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("url")
    URL,
    /** Text, signatures, seal and date of one party. */
    @JsonProperty("opinion")
    OPINION;

    public boolean isNumber() {
        return this == INTEGER || this == PERCENT || this == DECIMAL || isMoney();
    }

    public boolean isMoney() {
        return this == MONEY_WAN || this == MONEY_YUAN;
    }
}
