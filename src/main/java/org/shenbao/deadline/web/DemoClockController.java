package org.shenbao.deadline.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.shenbao.deadline.DemoClock;
import org.shenbao.support.Zones;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("demo")
@RequestMapping("/api/demo/clock")
class DemoClockController {

    private final DemoClock clock;

    DemoClockController(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping
    Shown get() {
        return Shown.of(clock.now());
    }

    @PutMapping
    Shown put(@RequestBody Setting setting) {
        return Shown.of(clock.travelTo(setting.instant().toInstant()));
    }

    /** @param instant with its offset, such as {@code 2027-10-22T23:59:59+08:00} */
    record Setting(OffsetDateTime instant) {}

    /** @param instant with the offset of Asia/Shanghai */
    record Shown(OffsetDateTime instant) {
        static Shown of(Instant instant) {
            return new Shown(instant.atZone(Zones.CHINA).toOffsetDateTime());
        }
    }
}
