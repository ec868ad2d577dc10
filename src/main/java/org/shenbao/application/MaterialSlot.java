package org.shenbao.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the dossier that files may go into.
 *
 * @param id id of a material, or key of an upload field of the form
 * @param seq place in the dossier
 * @param required whether these answers call for it
 * @param commitment commitment whose signature stands for the material
 * @param contentsZh what it consists of
 */
public record MaterialSlot(
        String id,
        int seq,
        String nameZh,
        Source source,
        boolean required,
        @Nullable String commitment,
        List<String> contentsZh,
        @Nullable String noteZh) {

    /** Where a material comes from. */
    public enum Source {
        /** The system prints it from the form. */
        FORM,
        /** Signed in the portal; files may be added. */
        COMMITMENT,
        /** Uploaded. */
        UPLOAD
    }

    public boolean takesFiles() {
        return source != Source.FORM;
    }

    public boolean needsFile() {
        return source == Source.UPLOAD && required;
    }
}
