package org.shenbao.reporting.forecast;

import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.figures.Slice;

/**
 * Which applications a forecast is about; what is null does not narrow it.
 *
 * @param districts bodies that they come from
 * @param version of the programme's own diagram
 */
record Scope(
        @Nullable Set<String> districts,
        @Nullable String category,
        @Nullable Integer version) {

    static final Scope ALL = new Scope(null, null, null);

    /** What the reader may see and asks about. */
    static Scope of(ReportQuestion question) {
        return new Scope(
                question.bodies(),
                question.filter().category(),
                question.filter().version());
    }

    static Scope of(Set<String> districts) {
        return new Scope(districts, null, null);
    }

    IntPredicate of(RoundFacts facts) {
        return Slice.of(facts, district -> districts == null || districts.contains(district), category, version)::has;
    }

    /** The like of it in another round: versions count anew each year. */
    Scope ofAnyVersion() {
        return new Scope(districts, category, null);
    }
}
