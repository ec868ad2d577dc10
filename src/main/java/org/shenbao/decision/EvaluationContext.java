package org.shenbao.decision;

import java.time.LocalDate;

/**
 * What an evaluation knows beside the answers.
 *
 * @param submissionDate day up to which ages count, in Asia/Shanghai: the day of submission, else today
 * @param atSubmission whether what is absent counts as not met
 */
public record EvaluationContext(LocalDate submissionDate, boolean atSubmission) {

    public static EvaluationContext selfCheck(LocalDate today) {
        return new EvaluationContext(today, false);
    }

    public static EvaluationContext submission(LocalDate day) {
        return new EvaluationContext(day, true);
    }
}
