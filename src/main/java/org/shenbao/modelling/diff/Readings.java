package org.shenbao.modelling.diff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the values of a node are read: the conclusion's name instead of its key. What has no name stands as it is written. */
final class Readings {

    /** The page that shows the form of a task beside its dossier. */
    private static final String TASK_PAGE = "embedded:/forms/task.html";

    private static final Map<String, String> FLAGS = Map.of("true", "是", "false", "否");

    private static final Map<String, String> WAITING_ON = Map.of("office", "主管部门", "applicant", "申报单位", "expert", "专家");

    private Readings() {}

    static String attribute(String name, String value) {
        return name.equals("formKey") && value.equals(TASK_PAGE) ? "统一办理页面" : FLAGS.getOrDefault(value, value);
    }

    /** @param all every property of the node: conclusions are named in one and spoken of in others */
    static String property(String name, Map<String, String> all) {
        String value = all.getOrDefault(name, "");
        Map<String, String> outcomes = outcomes(all.getOrDefault("outcomes", ""));
        return switch (name) {
            case "waitingOn" -> WAITING_ON.getOrDefault(value, value);
            case "outcomes" -> String.join("、", outcomes.values());
            case "opinionRequired" ->
                Arrays.stream(value.split(","))
                        .map(outcome -> outcomes.getOrDefault(outcome.strip(), outcome.strip()))
                        .collect(Collectors.joining("、"));
            case "requiredFields" ->
                Arrays.stream(value.split(";"))
                        .map(part -> required(part, outcomes))
                        .collect(Collectors.joining("；"));
            default -> value;
        };
    }

    /** {@code pass:通过;reject:不通过}; a part without a name is its own. */
    private static Map<String, String> outcomes(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(text.split(";"))
                .map(part -> part.split(":", 2))
                .forEach(part -> labels.put(part[0].strip(), part[part.length - 1].strip()));
        return labels;
    }

    /** {@code pass:certificateNo=证明文号}. */
    private static String required(String part, Map<String, String> outcomes) {
        String[] halves = part.split(":", 2);
        String[] field = halves[halves.length - 1].split("=", 2);
        return halves.length < 2
                ? part
                : outcomes.getOrDefault(halves[0].strip(), halves[0].strip()) + "：" + field[field.length - 1].strip();
    }
}
