package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One year's instance of a programme.
 *
 * @param programme code of the programme
 * @param budgetWan what may be awarded in all, in 万元
 * @param publicityWorkingDays how long the notice hangs out, in statutory working days
 */
public record Round(
        long id,
        String programme,
        int year,
        String title,
        RoundState state,
        BigDecimal budgetWan,
        int publicityWorkingDays,
        Instant opensAt,
        int version) {}
