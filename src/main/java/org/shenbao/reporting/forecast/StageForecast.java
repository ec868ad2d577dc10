package org.shenbao.reporting.forecast;

import org.jspecify.annotations.Nullable;

/**
 * What is expected of a stage when its deadline falls.
 *
 * @param stage code of the stage
 * @param deadline last second of it, epoch milliseconds
 * @param daysLeft working days to it, the begun one included
 * @param open applications there now
 * @param expected mean of the simulated courses
 * @param low 5 of 100 courses end below
 * @param high 5 of 100 courses end above
 * @param clearedAfter working days until half of the courses have nothing left there; null: not within two months after it
 * @param staff how many times the present staff would do it in time; null where nothing tells the pace
 * @param danger whether something is left in at least 80 of 100 courses
 */
record StageForecast(
        int stage,
        long deadline,
        int daysLeft,
        int open,
        double expected,
        int low,
        int high,
        @Nullable Integer clearedAfter,
        @Nullable Double staff,
        boolean danger) {}
