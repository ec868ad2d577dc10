package org.shenbao.audit;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Sha256;

/**
 * A row of the trail.
 *
 * @param chain {@code <subjectType>:<subjectId>}
 * @param seq place in the chain, from 1
 * @param prevHash hash of the row before; 64 zeros at the beginning
 * @param hash SHA-256 of {@code prevHash} and of every other column
 */
public record AuditRow(
        String chain,
        long seq,
        String action,
        String subjectType,
        String subjectId,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String address,
        Instant recordedAt,
        @Nullable String beforeState,
        @Nullable String afterState,
        String prevHash,
        String hash) {

    static final String GENESIS = "0".repeat(64);

    AuditRow sealed() {
        return new AuditRow(
                chain,
                seq,
                action,
                subjectType,
                subjectId,
                actor,
                onBehalfOf,
                address,
                recordedAt,
                beforeState,
                afterState,
                prevHash,
                expectedHash());
    }

    String expectedHash() {
        return Sha256.hex(prevHash + canonical());
    }

    /** Each column with its length in front, so that no two different rows read alike; {@code -} stands for null. */
    private String canonical() {
        return Stream.of(
                        chain,
                        Long.toString(seq),
                        action,
                        subjectType,
                        subjectId,
                        actor,
                        onBehalfOf,
                        address,
                        Long.toString(recordedAt.toEpochMilli()),
                        beforeState,
                        afterState)
                .map(column -> column == null ? "-" : column.length() + ":" + column)
                .collect(Collectors.joining("\n"));
    }
}
