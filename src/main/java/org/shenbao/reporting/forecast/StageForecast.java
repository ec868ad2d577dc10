package org.shenbao.reporting.forecast;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a stage when its deadline falls.
 *
 * @param stage code of the stage
 * @param label code of what a node of it is called
 * @param deadline last second of it, epoch milliseconds
 * @param daysLeft working days to it, the begun one included
 * @param open applications there now
 * @param expected mean of the simulated courses
 * @param low 5 of 100 courses end below
 * @param high 5 of 100 courses end above
 * @param clearedOn in half of the courses nothing is left from then on; null: not within two months after the deadline
 * @param staff how many times the present staff would do it in time; null where nothing tells the pace
 * @param danger whether in at least 80 of 100 courses more is left than one of a hundred, and at least one
 * @param seasonal whether an earlier round knows how all of it goes towards the deadline
 * @param offices what is open now, by code of the body that is to act
 */
record StageForecast(
        int stage,
        int label,
        long deadline,
        int daysLeft,
        int open,
        double expected,
        int low,
        int high,
        @Nullable LocalDate clearedOn,
        @Nullable Double staff,
        boolean danger,
        boolean seasonal,
        Map<Integer, Integer> offices) {}
