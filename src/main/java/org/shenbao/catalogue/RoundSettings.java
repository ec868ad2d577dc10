package org.shenbao.catalogue;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new round starts with; both may be changed in the round.
 *
 * @param budgetWan 万元
 * @param publicityWorkingDays statutory working days
 */
@ConfigurationProperties("shenbao.rounds")
record RoundSettings(
        @DefaultValue("2000.00") BigDecimal budgetWan,
        @DefaultValue("5") int publicityWorkingDays) {}
