package org.shenbao.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.DossierPage.CommitmentRow;
import org.shenbao.application.DossierPage.SupplementRow;

/**
 * What an applicant works on: its answers and what is still missing.
 *
 * @param version send it back when saving
 * @param editable whether answers, files and signatures may change now
 * @param withdrawable whether it can be taken back
 * @param ready whether it could be handed in as it is
 * @param supplement what an office asked to correct; then only its items may change
 */
public record WorkingCopy(
        @JsonUnwrapped ApplicationSummary application,
        int version,
        boolean editable,
        boolean withdrawable,
        boolean ready,
        Map<String, Object> answers,
        List<Completeness.SectionState> completeness,
        List<Slot> materials,
        List<CommitmentRow> commitments,
        @Nullable SupplementRow supplement) {

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
            List<MaterialFile> files) {}
}
