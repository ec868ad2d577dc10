package org.shenbao.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Dossier.SealedFile;
import org.shenbao.document.Paper;

/**
 * A dossier ready for the printer.
 *
 * @param subject what is applied for, of the round
 * @param dossier what was sealed; absent for a working copy
 * @param coverFields what the notice wants on the cover of the bound volume
 * @param parts in the order in which the notice binds them
 */
public record PrintedDossier(
        ProjectApplication application,
        String subject,
        String categoryName,
        String bodyName,
        @Nullable Dossier dossier,
        List<Paper.Fact> coverFields,
        List<Part> parts) {

    /** The forms alone: the 申报书. */
    public List<Paper> forms() {
        return parts.stream()
                .filter(part -> part.kind() == Kind.FORM)
                .map(Part::paper)
                .toList();
    }

    public enum Kind {
        FORM,
        COMMITMENT,
        MATERIAL
    }

    /**
     * @param paper what the system prints: a form or a commitment
     * @param files what was uploaded for it
     */
    public record Part(Kind kind, String title, @Nullable Paper paper, List<SealedFile> files) {}
}
