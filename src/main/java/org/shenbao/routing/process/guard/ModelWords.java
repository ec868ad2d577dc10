package org.shenbao.routing.process.guard;

import java.util.Map;

/** What the workbench calls the properties of a node. */
final class ModelWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("stage", "环节"),
            Map.entry("form", "办理表单"),
            Map.entry("outcomes", "可选结论"),
            Map.entry("opinionRequired", "必须填写意见的结论"),
            Map.entry("milestone", "办理期限"),
            Map.entry("waitingOn", "等待谁"),
            Map.entry("candidateGroups", "由谁办理"),
            Map.entry("delegateExpression", "自动办理"),
            Map.entry("calledElement", "调用的流程"),
            Map.entry("decisionRef", "决策表"));

    private ModelWords() {}

    static boolean knows(String property) {
        return WORDS.containsKey(property);
    }

    /** The property itself, where it has no other name. */
    static String of(String property) {
        return WORDS.getOrDefault(property, property);
    }
}
