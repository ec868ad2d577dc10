package org.shenbao.demo.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Stay;

/** One application on its way. */
final class Journey {

    private final int serial;
    private final String category;
    private final String district;
    private final Instant submittedAt;
    private final int version;
    private final List<Stay> stays = new ArrayList<>();
    private int returns;
    private @Nullable Instant recommendedAt;
    private @Nullable Instant endedAt;
    private @Nullable String outcome;

    Journey(int serial, String category, String district, Instant submittedAt, int version) {
        this.serial = serial;
        this.category = category;
        this.district = district;
        this.submittedAt = submittedAt;
        this.version = version;
    }

    int serial() {
        return serial;
    }

    String category() {
        return category;
    }

    String district() {
        return district;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    int version() {
        return version;
    }

    int returns() {
        return returns;
    }

    void returned() {
        returns++;
    }

    boolean isRecommended() {
        return recommendedAt != null;
    }

    void recommended(Instant at) {
        if (recommendedAt == null) {
            recommendedAt = at;
        }
    }

    void stayed(Stay stay) {
        stays.add(stay);
    }

    void ended(String how, Instant at) {
        outcome = how;
        endedAt = at;
    }

    PastApplication told() {
        return new PastApplication(
                serial,
                category,
                district,
                submittedAt,
                recommendedAt,
                Objects.requireNonNull(endedAt),
                Objects.requireNonNull(outcome),
                List.copyOf(stays));
    }
}
