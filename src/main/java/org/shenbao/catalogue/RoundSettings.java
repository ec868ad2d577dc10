package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new round starts with; budget and days may be changed in the round.
 *
 * @param budgetWan 万元
 * @param publicityWorkingDays statutory working days
 * @param letters with which the numbers of a programme's papers begin; no two programmes share them
 */
@ConfigurationProperties("shenbao.rounds")
record RoundSettings(
        @DefaultValue("2000.00") BigDecimal budgetWan,
        @DefaultValue("5") int publicityWorkingDays,
        @DefaultValue Map<String, String> letters) {

    /** Two programmes never number alike: without letters of its own one is known by its whole code. */
    String letters(String programme) {
        return letters.getOrDefault(programme, programme.toUpperCase(Locale.ROOT) + "-");
    }
}
