package org.shenbao.performance;

import java.time.Instant;
import org.shenbao.application.ApplicationId;

/**
 * One report, never changed; one that is sent back is followed by another.
 *
 * @param reportNo counted from 1
 * @param achieved how far each target was reached
 * @param evidence papers that prove it
 * @param reportedBy account name
 */
public record PerformanceReport(
        ApplicationId applicationId,
        int reportNo,
        String achieved,
        String evidence,
        String reportedBy,
        Instant reportedAt) {}
