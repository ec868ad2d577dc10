package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.time.Instant;

/** A round before it has a number. */
record NewRound(
        String programme,
        int year,
        String title,
        RoundState state,
        BigDecimal budgetWan,
        int publicityWorkingDays,
        Instant opensAt) {}
