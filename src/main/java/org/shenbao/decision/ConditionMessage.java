package org.shenbao.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Severity;
import org.shenbao.decision.Evaluation.ConditionVerdict;

/** The sentence that an applicant reads under a condition. */
record ConditionMessage(
        Severity severity,
        Evaluator evaluator,
        String required,
        String actual,
        List<Field> fields,
        List<Field> missing) {

    String of(ConditionVerdict verdict, @Nullable ConditionVerdict declared) {
        return switch (verdict) {
            case MET -> "符合：" + required + "。";
            case UNMET -> unmet();
            case UNKNOWN -> "尚未填写" + labels(missing) + "，暂时不能判断。" + harmless();
            case MANUAL -> manual(declared);
        };
    }

    private String unmet() {
        if (severity == Severity.PREFERRED) {
            return "不在其列：" + required + "。" + harmless();
        }
        return missing.isEmpty()
                ? "不符合：要求" + required + "，填报的" + labels(fields) + "为" + actual + "。"
                : "不符合：要求" + required + "，" + labels(missing) + "没有填写。";
    }

    private String manual(@Nullable ConditionVerdict declared) {
        String judge = switch (evaluator) {
            case OFFICER -> "主管部门";
            case EXPERT -> "评审专家";
            // A count of the applicant's own applications, asked by somebody unknown.
            case DMN -> "系统在提交时";
        };
        if (declared == ConditionVerdict.UNMET) {
            return "请注意：填报的" + labels(fields) + "为" + actual + "，与要求不符；此项由" + judge + "核查判定，届时可能不予通过。";
        }
        return declared == ConditionVerdict.MET
                ? "填报内容符合要求，此项还须由" + judge + "核查判定。"
                : "此项由" + judge + "核查判定，要求：" + required + "。";
    }

    private String harmless() {
        return severity == Severity.PREFERRED ? "此项不影响申报资格。" : "";
    }

    private static String labels(List<Field> fields) {
        return fields.stream().map(f -> "“" + f.labelZh() + "”").collect(Collectors.joining("、"));
    }
}
