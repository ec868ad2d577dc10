package org.shenbao.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one body recommends in one round. Applications that pass after a package has left go into the body's next one.
 *
 * @param bodyCode the recommending body
 * @param intakeBody the body that registers the arrival
 * @param seq 1 for the body's first package of the round
 * @param opinion text of the 推荐文件
 * @param reportDate date printed on the 推荐文件 and the 汇总表; the day of submission when absent
 * @param version counts the changes that an official must have seen before submitting
 * @param number receipt number, such as {@code QD2027-TJ-370211-01}
 * @param sha256 digest of everything sealed
 * @param copiesReceived paper copies that arrived
 */
public record RecommendationPackage(
        long id,
        long roundId,
        String bodyCode,
        String intakeBody,
        String stage,
        int seq,
        PackageState state,
        String opinion,
        String preparedBy,
        String preparedByPhone,
        @Nullable LocalDate reportDate,
        int version,
        Instant createdAt,
        @Nullable String number,
        @Nullable String sha256,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Integer copiesReceived,
        @Nullable String arrivalRemark,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable Instant closedAt) {

    public boolean isComposing() {
        return state == PackageState.COMPOSING;
    }

    /** Business key of its round-level process instance. */
    public String businessKey() {
        return businessKey(id);
    }

    static String businessKey(long id) {
        return "package:" + id;
    }
}
