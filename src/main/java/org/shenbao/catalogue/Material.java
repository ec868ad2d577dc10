package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper of the dossier.
 *
 * @param seq place in the dossier; 90 at the end
 * @param kind form-output, report, document, stamped-copy, commitment, letter or electronic
 * @param templateForm form that it is printed from
 * @param commitment commitment whose signature it is
 * @param formField upload of the printed form that asks for the same paper: it is handed in once
 */
public record Material(
        String id,
        int seq,
        String nameZh,
        String kind,
        String providedBy,
        boolean optional,
        @Nullable Predicate requiredWhen,
        @Nullable Integer copies,
        List<String> medium,
        boolean copyAllowed,
        boolean stampRequired,
        boolean originalsOnRequest,
        @Nullable String templateForm,
        @Nullable String commitment,
        @Nullable String formField,
        List<String> contentsZh,
        @Nullable String noteZh,
        @Nullable String origin,
        @Nullable String question,
        String sourceRef) {

    /** Whether the applicant uploads files for it; otherwise the system prints it from the form. */
    @JsonIgnore
    public boolean isUploaded() {
        return !kind.equals("form-output");
    }
}
