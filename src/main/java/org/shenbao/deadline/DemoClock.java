package org.shenbao.deadline;

import java.time.Duration;
import java.time.Instant;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.ClockTravelled;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.TravellingClock;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's time machine. It keeps its setting over a restart; no other profile has it. */
@Service
@Profile("demo")
public class DemoClock {

    private static final Duration FARTHEST = Duration.ofDays(3650);

    private final TravellingClock clock;
    private final DeadlineMapper mapper;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DemoClock(
            TravellingClock clock,
            DeadlineMapper mapper,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.mapper = mapper;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    public Instant now() {
        return clock.instant();
    }

    /** @throws InvalidInput when the instant is more than ten years away */
    public Instant travelTo(Instant instant) {
        Duration distance = Duration.between(clock.instant(), instant).plus(clock.offset());
        if (distance.abs().compareTo(FARTHEST) > 0) {
            throw InvalidInput.of("instant", "演示时间只能设在前后十年之内。");
        }
        clock.travelTo(instant);
        transaction.executeWithoutResult(status -> remember());
        events.publishEvent(new ClockTravelled(clock.offset()));
        return clock.instant();
    }

    private void remember() {
        long millis = clock.offset().toMillis();
        if (mapper.updateClockOffset(millis) == 0) {
            mapper.insertClockOffset(millis);
        }
        audit.record(AuditEntry.of("demo-clock.set", "demo-clock", "1", clock.instant()));
    }

    @EventListener(ApplicationStartedEvent.class)
    void goOn() {
        Long millis = mapper.clockOffset();
        if (millis != null) {
            clock.shiftBy(Duration.ofMillis(millis));
            events.publishEvent(new ClockTravelled(clock.offset()));
        }
    }
}
