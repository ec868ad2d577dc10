package org.shenbao.demo.process;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/**
 * One flow out of a gateway.
 *
 * @param outcome decision that it stands for
 * @param likelihood {@link #USUAL} when it shares what the rare ones leave
 */
record Choice(@Nullable String outcome, double likelihood) {

    /** An application that a package leaves out, or a package that is refused. */
    static final double MISSED = 0.04;

    private static final double USUAL = -1;
    private static final Pattern DECISION = Pattern.compile("\\$\\{\\w*[oO]utcome == '([^']+)'}");
    private static final Pattern CATEGORY = Pattern.compile("\\$\\{category (==|!=) '([^']+)'}");

    /** How often offices decide so; whatever else a flow asks is the usual case. */
    private static final Map<String, Double> DECISIONS = Map.of(
            "return", 0.24,
            "reject", 0.08,
            "failed", 0.16,
            "site-check", 0.15,
            "demonstrate", 0.3,
            "duplicate", 0.3,
            "revoked", 0.01);

    private static final double NOT_CHOSEN = 0.18;

    private static final Map<String, Double> FINDINGS = Map.of("${!eligible}", 0.02, "${duplicatesFound}", 0.06);

    static Choice of(SequenceFlow flow, String category) {
        String condition = flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
        Matcher asked = CATEGORY.matcher(condition);
        if (asked.matches()) {
            boolean holds = asked.group(1).equals("==") == asked.group(2).equals(category);
            return new Choice(null, holds ? USUAL : 0);
        }
        Matcher decided = DECISION.matcher(condition);
        if (decided.matches()) {
            String outcome = decided.group(1);
            double other = outcome.startsWith("not-") ? NOT_CHOSEN : USUAL;
            return new Choice(outcome, DECISIONS.getOrDefault(outcome, other));
        }
        return new Choice(null, FINDINGS.getOrDefault(condition, USUAL));
    }

    static double rare(Collection<Choice> choices) {
        return choices.stream()
                .filter(choice -> !choice.isUsual())
                .mapToDouble(Choice::likelihood)
                .sum();
    }

    boolean isUsual() {
        return likelihood == USUAL;
    }
}
