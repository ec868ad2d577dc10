package org.shenbao.modelling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A named set of drafts on its way to release.
 *
 * @param author account name of who began it
 * @param approver account name of who released or rejected it
 * @param reason why it is proposed
 * @param remark why it was rejected, or why a scheduled release did not happen
 * @param releaseAt not before this instant; null: as soon as it is approved
 * @param canaryBodies whose new applications take it first; empty: everybody at once
 * @param editors account names of everybody who had a hand in it; none of them may release it
 */
public record ModelChange(
        long id,
        String title,
        State state,
        String author,
        @Nullable String approver,
        String reason,
        String remark,
        @Nullable Instant releaseAt,
        List<String> canaryBodies,
        Set<String> editors,
        Optional<Lock> lock,
        Instant createdAt,
        Instant updatedAt,
        List<DraftFile> files) {

    static ModelChange of(
            ChangeRow row, List<DraftFile> files, List<String> canaryBodies, List<String> editors, Instant now) {
        Instant until = row.lockUntil();
        String holder = row.lockHolder();
        return new ModelChange(
                row.id(),
                row.title(),
                row.state(),
                row.author(),
                row.approver(),
                row.reason(),
                row.remark(),
                row.releaseAt(),
                canaryBodies,
                Set.copyOf(editors),
                holder == null || until == null || !now.isBefore(until)
                        ? Optional.empty()
                        : Optional.of(new Lock(holder, until)),
                row.createdAt(),
                row.updatedAt(),
                files);
    }

    /** File name to text. */
    public Map<String, byte[]> contents() {
        return files.stream().collect(Collectors.toMap(DraftFile::name, DraftFile::bytes));
    }

    /**
     * Who edits it now.
     *
     * @param holder account name
     * @param until runs out then, unless renewed
     */
    public record Lock(String holder, Instant until) {}

    /** How far it has come. */
    public enum State {
        /** Being drawn. */
        DRAFT,
        /** Waits for an approver. */
        PROPOSED,
        /** Approved, goes live at its time. */
        SCHEDULED,
        /** Live for new applications of some bodies. */
        CANARY,
        /** Live for everybody. */
        RELEASED,
        /** Sent back by an approver; editing it makes it a draft again. */
        REJECTED,
        /** Taken back by its analysts, or rolled back during a canary; likewise. */
        WITHDRAWN;

        boolean isEditable() {
            return this == DRAFT || this == REJECTED || this == WITHDRAWN;
        }

        /** {@code draft}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
