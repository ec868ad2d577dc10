package org.shenbao.routing;

import java.util.Map;

/**
 * What the properties of a node are called wherever people read of them: in the workbench's panel, its templates, the findings
 * and the differences.
 */
public final class ModelWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("stage", "环节"),
            Map.entry("form", "办理表单"),
            Map.entry("outcomes", "可选结论"),
            Map.entry("opinionRequired", "必须填写意见的结论"),
            Map.entry("requiredFields", "必填内容"),
            Map.entry("milestone", "办理期限"),
            Map.entry("waitingOn", "等待对象"),
            Map.entry("outcome", "办结结果"),
            Map.entry("candidateGroups", "由谁办理"),
            Map.entry("delegateExpression", "自动办理"),
            Map.entry("calledElement", "调用的流程"),
            Map.entry("decisionRef", "决策表"),
            Map.entry("messageRef", "等待的消息"),
            Map.entry("historyTimeToLive", "历史保留期"));

    private ModelWords() {}

    /** Words by property: attributes of the engine and properties of our own, which no attribute is named like. */
    public static Map<String, String> all() {
        return WORDS;
    }

    public static boolean knows(String property) {
        return WORDS.containsKey(property);
    }

    /** The property itself, where it has no other name. */
    public static String of(String property) {
        return WORDS.getOrDefault(property, property);
    }
}
