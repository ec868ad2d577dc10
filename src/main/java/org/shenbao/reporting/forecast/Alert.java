package org.shenbao.reporting.forecast;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an office was told last about a stage and its deadline.
 *
 * @param office code of the body
 * @param toldOn day in Asia/Shanghai
 * @param openCount its applications that were there
 * @param expected those that were to be left
 */
record Alert(
        long roundId, String stage, Instant deadline, String office, LocalDate toldOn, int openCount, int expected) {}
