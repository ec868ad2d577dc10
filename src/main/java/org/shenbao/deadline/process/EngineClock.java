package org.shenbao.deadline.process;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.shenbao.support.ClockTravelled;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Task dates and histories show the demonstration's time too. */
@Component
@Profile("demo")
class EngineClock {

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void follow(ClockTravelled event) {
        ClockUtil.offset(event.offset().toMillis());
    }
}
