package org.shenbao.reporting.weekly;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A paper that was made, without its pages.
 *
 * @param body the issuing body, for which it was made
 * @param weekBegins Monday, Asia/Shanghai
 * @param sha256 of the PDF, lower-case hex
 */
public record WeeklyReport(
        long id, long roundId, String body, LocalDate weekBegins, String title, String sha256, Instant madeAt) {}
