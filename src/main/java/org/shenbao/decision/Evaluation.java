package org.shenbao.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Severity;

/** The outcome of an eligibility check with its reasons, condition by condition in the order of the notice. */
public record Evaluation(Verdict verdict, DecisionVersion decision, List<ConditionResult> conditions) {

    public boolean isEligible() {
        return verdict == Verdict.ELIGIBLE;
    }

    public enum Verdict {
        @JsonProperty("eligible")
        ELIGIBLE,
        /** A hard condition that the table decides is unmet. */
        @JsonProperty("ineligible")
        INELIGIBLE,
        /** None unmet, but a hard one lacks a datum. */
        @JsonProperty("undetermined")
        UNDETERMINED
    }

    public record DecisionVersion(String key, int version) {}

    public enum ConditionVerdict {
        MET,
        UNMET,
        UNKNOWN,
        /** Judged by an official or an expert. */
        MANUAL;

        @com.fasterxml.jackson.annotation.JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One condition.
     *
     * @param declared what the applicant's own datum says of a condition that somebody judges
     * @param required what the notice asks for, in Chinese with units
     * @param actual what the answers say
     * @param clause where the notice says so
     * @param message one sentence for the applicant
     */
    public record ConditionResult(
            String id,
            Severity severity,
            Evaluator evaluator,
            ConditionVerdict verdict,
            @Nullable ConditionVerdict declared,
            String required,
            String actual,
            String clause,
            String message) {

        boolean isDecidedHard() {
            return severity == Severity.HARD && evaluator == Evaluator.DMN;
        }
    }

    static Evaluation of(RuleTable table, List<ConditionResult> conditions) {
        return new Evaluation(
                verdict(conditions), new DecisionVersion(table.key(), table.version()), List.copyOf(conditions));
    }

    private static Verdict verdict(List<ConditionResult> conditions) {
        List<ConditionVerdict> decisive = conditions.stream()
                .filter(ConditionResult::isDecidedHard)
                .map(ConditionResult::verdict)
                .toList();
        if (decisive.contains(ConditionVerdict.UNMET)) {
            return Verdict.INELIGIBLE;
        }
        return decisive.contains(ConditionVerdict.UNKNOWN) ? Verdict.UNDETERMINED : Verdict.ELIGIBLE;
    }
}
