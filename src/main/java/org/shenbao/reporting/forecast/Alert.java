package org.shenbao.reporting.forecast;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What offices were told last about a stage.
 *
 * @param toldOn day in Asia/Shanghai
 * @param openCount applications that were there
 * @param expected applications that were to be left
 */
record Alert(long roundId, String stage, Instant deadline, LocalDate toldOn, int openCount, int expected) {}
