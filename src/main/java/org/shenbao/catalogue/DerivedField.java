package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure computed from answers; nobody enters it. */
public record DerivedField(
        String key,
        String nameZh,
        @Nullable String unit,
        String formula,
        List<String> inputs,
        @Nullable String question) {

    /** Whether it counts the applicant's applications, which no single answer tells. */
    public boolean countsFiledApplications() {
        return formula.contains("applications of the same");
    }
}
