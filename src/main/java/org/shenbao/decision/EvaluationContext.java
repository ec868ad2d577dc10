package org.shenbao.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation knows beside the answers.
 *
 * @param submissionDate day up to which ages count, in Asia/Shanghai: the day of submission, else today
 * @param atSubmission whether what is absent counts as not met
 * @param filings categories of the applicant's applications in the round, the one under evaluation among them; null when
 *     nobody knows the applicant, and rules that count applications are left to people
 */
public record EvaluationContext(
        LocalDate submissionDate,
        boolean atSubmission,
        @Nullable List<String> filings) {

    public static EvaluationContext selfCheck(LocalDate today) {
        return new EvaluationContext(today, false, null);
    }

    public static EvaluationContext submission(LocalDate day) {
        return new EvaluationContext(day, true, null);
    }

    /**
     * The same, knowing the applicant.
     *
     * @param others categories of its other applications
     * @param own category under evaluation
     */
    public EvaluationContext knowing(List<String> others, String own) {
        return new EvaluationContext(
                submissionDate,
                atSubmission,
                Stream.concat(others.stream(), Stream.of(own)).toList());
    }
}
