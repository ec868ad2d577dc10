package org.shenbao.routing.process.guard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The rules that {@code models/allow-list.yaml} names, each saying why a value breaks it. */
class ValueRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern STAGE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DURATION = Pattern.compile("P\\d+D|\\d+");
    private static final Pattern PAGE = Pattern.compile("embedded:/forms/[a-z0-9-]+\\.html");

    private final ExpressionRules expressions;
    private final FeelCosts costs = new FeelCosts();
    private final References known;

    ValueRules(ExpressionRules expressions, References known) {
        this.expressions = expressions;
        this.known = known;
    }

    /** What it means that a value does not keep to a rule of the allow-list. */
    static Rule broken(String rule) {
        return switch (rule) {
            case "condition", "value" -> Rule.EXPRESSION;
            case "groups" -> Rule.GROUPS;
            case "delegate", "taskListener", "executionListener" -> Rule.DELEGATE;
            case "form", "decision", "process" -> Rule.REFERENCE;
            case "stage" -> Rule.STAGE_KEY;
            case "duration" -> Rule.HISTORY_TIME_TO_LIVE;
            case "feel" -> Rule.FEEL_COST;
            case "feelLanguage" -> Rule.FEEL_ONLY;
            default -> Rule.VALUE;
        };
    }

    /** What it means that a required value is not there. */
    static Rule whenMissing(String rule) {
        return switch (rule) {
            case "duration!" -> Rule.HISTORY_TIME_TO_LIVE;
            case "groups!" -> Rule.GROUPS;
            case "delegate!" -> Rule.DELEGATE;
            default -> Rule.ATTRIBUTE_MISSING;
        };
    }

    /** @param rule a rule's name without its {@code !} */
    Optional<String> fault(String rule, String value) {
        return switch (rule) {
            case "condition" -> expressions.faultOf(value);
            case "value" -> ExpressionRules.isExpression(value) ? expressions.faultOf(value) : Optional.empty();
            case "groups" -> expressions.groupsFault(value);
            case "delegate" -> expressions.beanFault(value, Set.of(JavaDelegate.class), "服务构件");
            case "taskListener" -> expressions.beanFault(value, Set.of(TaskListener.class), "任务监听构件");
            case "executionListener" ->
                expressions.beanFault(value, Set.of(ExecutionListener.class, JavaDelegate.class), "执行监听构件");
            default -> literalFault(rule, value);
        };
    }

    private Optional<String> literalFault(String rule, String value) {
        if (!rule.equals("feel") && ExpressionRules.isExpression(value)) {
            return Optional.of("此处不能使用表达式：" + value);
        }
        return switch (rule) {
            case "text" -> Optional.empty();
            case "feel" -> costs.faultOf(value);
            case "flag" -> unless(value.equals("true") || value.equals("false"), "应当是 true 或 false", value);
            case "name" -> unless(NAME.matcher(value).matches(), "不是有效的变量名", value);
            case "stage" -> unless(STAGE.matcher(value).matches(), "不是有效的环节标识（小写字母与连字符）", value);
            case "duration" -> unless(DURATION.matcher(value).matches(), "历史保留期应当写作 P3650D", value);
            case "page" -> unless(PAGE.matcher(value).matches(), "表单页面应当写作 embedded:/forms/名称.html", value);
            case "form" -> unless(known.form().test(value), "找不到表单", value);
            case "decision" -> unless(known.decision().test(value), "找不到决策", value);
            case "process" -> unless(known.process().test(value), "找不到被调用的流程", value);
            case "feelLanguage" -> unless(isFeel(value), "决策只能使用 FEEL，不能使用", value);
            default -> throw new IllegalStateException("unknown rule in models/allow-list.yaml: " + rule);
        };
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel") || language.matches("https?://www\\.omg\\.org/spec/(DMN|FEEL)/.*");
    }

    private static Optional<String> unless(boolean good, String reason, String value) {
        return good ? Optional.empty() : Optional.of(reason + "：" + value);
    }
}
