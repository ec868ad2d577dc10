package org.shenbao.modelling.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Submission;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.Evaluation;
import org.shenbao.decision.Evaluation.ConditionResult;
import org.shenbao.decision.Evaluation.ConditionVerdict;
import org.shenbao.decision.Evaluation.Verdict;
import org.shenbao.decision.EvaluationContext;
import org.shenbao.decision.RuleTable;
import org.shenbao.modelling.impact.ImpactItem.Difference;
import org.shenbao.support.Zones;

/** Who would be eligible, decided as on the day of submission. */
record EligibilityReplay(Function<Submission, Leaf> leaves, Decisions decisions, RuleTable before, RuleTable after)
        implements Replay {

    @Override
    public List<Comparison> compare(List<Submission> page) {
        return page.stream().map(this::compare).toList();
    }

    private Comparison compare(Submission submission) {
        Leaf leaf = leaves.apply(submission);
        var day = EvaluationContext.submission(LocalDate.ofInstant(submission.sealedAt(), Zones.CHINA));
        if (Decisions.agree(before, after, leaf, submission.answers(), day)) {
            return Comparison.SAME;
        }
        Evaluation old = decisions.over(before).evaluate(leaf, submission.answers(), day);
        Evaluation fresh = decisions.over(after).evaluate(leaf, submission.answers(), day);
        List<Difference> differences = differences(old, fresh);
        boolean changed = old.verdict() != fresh.verdict();
        return !changed && differences.isEmpty()
                ? Comparison.SAME
                : new Comparison(changed, label(old.verdict()), label(fresh.verdict()), rule(differences), differences);
    }

    private static List<Difference> differences(Evaluation old, Evaluation fresh) {
        Map<String, ConditionResult> was = byId(old);
        Map<String, ConditionResult> is = byId(fresh);
        Set<String> ids = new LinkedHashSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String id : ids) {
            String from = label(was.get(id));
            String to = label(is.get(id));
            if (!from.equals(to)) {
                ConditionResult shown = Objects.requireNonNull(is.containsKey(id) ? is.get(id) : was.get(id));
                differences.add(new Difference(
                        id, shown.required(), shown.clause(), from, to, shown.actual(), shown.required()));
            }
        }
        return differences;
    }

    private static Map<String, ConditionResult> byId(Evaluation evaluation) {
        return evaluation.conditions().stream()
                .collect(Collectors.toMap(ConditionResult::id, c -> c, (a, b) -> a, LinkedHashMap::new));
    }

    private static String rule(List<Difference> differences) {
        return differences.stream().map(d -> d.label() + "（" + d.clause() + "）").collect(Collectors.joining("；"));
    }

    static String label(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> "符合申报条件";
            case INELIGIBLE -> "不符合申报条件";
            case UNDETERMINED -> "暂不能判断";
        };
    }

    private static String label(@Nullable ConditionResult result) {
        if (result == null) {
            return "不适用";
        }
        String declared = result.declared() == ConditionVerdict.UNMET ? "（填报与要求不符）" : "";
        return switch (result.verdict()) {
            case MET -> "满足";
            case UNMET -> "不满足";
            case UNKNOWN -> "暂不能判断";
            case MANUAL -> "人工判定" + declared;
        };
    }
}
