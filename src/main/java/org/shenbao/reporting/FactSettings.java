package org.shenbao.reporting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code shenbao.reports.overlap}: how long before it last moved on a window of changes begins. Longer than a statement
 * waits for a lock (50 s on MySQL), and than the clock of the database's server is ever put back or forward.
 */
@ConfigurationProperties("shenbao.reports")
record FactSettings(@DefaultValue("PT75S") Duration overlap) {}
