package org.shenbao.support;

import java.time.Duration;

/** The demonstration's clock was set; published after it shows the new time. */
public record ClockTravelled(Duration offset) {}
