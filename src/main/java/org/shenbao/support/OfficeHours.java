package org.shenbao.support;

import java.time.LocalTime;
import java.util.List;
import org.shenbao.support.WorkingTime.Hours;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When offices are open on a working day: {@code shenbao.office-hours.parts}, each {@code 09:00-12:00}. */
@ConfigurationProperties("shenbao.office-hours")
record OfficeHours(
        @DefaultValue({"09:00-12:00", "13:30-17:30"}) List<String> parts) {

    List<Hours> hours() {
        return parts.stream().map(OfficeHours::hours).toList();
    }

    private static Hours hours(String part) {
        int dash = part.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("office hours are written 09:00-12:00, not " + part);
        }
        return new Hours(
                LocalTime.parse(part.substring(0, dash).strip()),
                LocalTime.parse(part.substring(dash + 1).strip()));
    }
}
