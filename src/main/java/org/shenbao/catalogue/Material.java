package org.shenbao.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One paper of the dossier.
 *
 * @param seq place in the dossier; 90 at the end
 * @param kind form-output, report, document, stamped-copy, commitment, letter or electronic
 * @param providedBy the applicant, the service-organisation that wrote the dossier, or the office that issues it
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

    private static final Set<String> OF_THE_APPLICANT = Set.of("applicant", "service-organisation");

    /** Whether the applicant may leave it out: the notice leaves it open, or an office issues it at its own stage. */
    @JsonIgnore
    public boolean isVoluntary() {
        return optional || !OF_THE_APPLICANT.contains(providedBy);
    }

    /** Whether the applicant uploads files for it; otherwise the system prints it from the form. */
    @JsonIgnore
    public boolean isUploaded() {
        return !kind.equals("form-output");
    }
}
