package org.shenbao.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant works on: its answers and what is still missing.
 *
 * @param version send it back when saving
 * @param editable whether answers, files and signatures may change now
 * @param withdrawable whether it can be taken back
 * @param supplement what an office asked to correct; then only its items may change
 */
public record WorkingCopy(
        ApplicationSummary application,
        int version,
        boolean editable,
        boolean withdrawable,
        Map<String, Object> answers,
        Completeness completeness,
        List<Slot> materials,
        List<Promise> commitments,
        @Nullable OpenSupplement supplement,
        @Nullable Receipt receipt) {

    /** Whether it could be handed in as it is. */
    public boolean isReady() {
        return completeness.isComplete()
                && materials.stream().allMatch(Slot::isProvided)
                && commitments.stream().allMatch(Promise::agreed);
    }

    /** A place for files, with what lies in it. */
    public record Slot(
            String id,
            int seq,
            String name,
            MaterialSlot.Source source,
            boolean required,
            boolean editable,
            List<String> contents,
            @Nullable String note,
            @Nullable String commitment,
            List<MaterialFile> files) {

        /** Whether nothing is missing here; a signature is counted with the commitments. */
        public boolean isProvided() {
            return !required || source != MaterialSlot.Source.UPLOAD || !files.isEmpty();
        }
    }

    /** @param agreed whether it is signed */
    public record Promise(
            String key,
            String title,
            @Nullable String annex,
            List<String> points,
            boolean agreed,
            @Nullable String signatory,
            @Nullable Instant signedAt) {}

    /** @param dueAt the round's cut-off, while it still binds */
    public record OpenSupplement(
            Instant requestedAt,
            String requestedBy,
            @Nullable String remark,
            @Nullable Instant dueAt,
            List<DossierPage.ItemRow> items) {}
}
