package org.shenbao.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shenbao.identity.DemoPassword;

/** The people of the demonstration, each on the day of the act. */
final class Cast {

    private final int port;
    private final Backdating backdating;
    private final Diary diary;

    Cast(int port, Backdating backdating, Clock clock) {
        this.port = port;
        this.backdating = backdating;
        this.diary = new Diary(clock);
    }

    DemoUser today(String username) {
        return new DemoUser(port, username, Optional::empty);
    }

    DemoUser daysAgo(int days, String username) {
        Supplier<Optional<String>> when = () -> Optional.of(backdating.header(diary.next(days)));
        return new DemoUser(port, username, days == 0 ? Optional::empty : when);
    }

    /** @throws IllegalStateException when the programme takes no applications now */
    long round(String programme) {
        for (JsonNode round : today("city").get("/api/rounds")) {
            if (round.get("programme").asText().equals(programme)) {
                return round.get("id").asLong();
            }
        }
        throw new IllegalStateException("no open round of " + programme);
    }

    LocalDate day(int daysAgo) {
        return diary.day(daysAgo);
    }

    /** An enterprise registers as any other does. */
    void register(int daysAgo, Samples.Enterprise enterprise) {
        daysAgo(daysAgo, "city")
                .post(
                        "/api/registrations",
                        Map.of(
                                "creditCode", enterprise.creditCode(),
                                "orgName", enterprise.orgName(),
                                "legalRepresentative", enterprise.legalRepresentative(),
                                "registeredDistrict", enterprise.registeredDistrict(),
                                "contactName", enterprise.contactName(),
                                "contactMobile", enterprise.contactMobile(),
                                "contactEmail", enterprise.username() + "@example.com",
                                "username", enterprise.username(),
                                "password", DemoPassword.VALUE));
    }

    /** Completes the one task that is open for the application. */
    void decide(DemoUser officer, long application, String outcome, Map<String, Object> decision) {
        String task = officer.get("/api/tasks?application=" + application)
                .at("/items/0/id")
                .asText();
        officer.post("/api/tasks/" + task + "/completion", Map.of("outcome", outcome, "decision", decision));
    }
}
