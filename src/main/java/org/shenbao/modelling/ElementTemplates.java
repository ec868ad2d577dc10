package org.shenbao.modelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shenbao.routing.ModelPalette;
import org.shenbao.routing.ModelPalette.Choice;
import org.shenbao.routing.ModelWords;

/** The palette as Camunda element templates (schema 0.16), for the workbench and for the desktop Modeler alike. */
final class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema@0.16.0/resources/schema.json";

    /** What a called process takes over from the application's own. */
    private static final List<String> HANDED_ON =
            List.of("applicationId", "programme", "category", "roundId", "districtBody", "cityBody", "intakeBody");

    private final ModelPalette palette;
    private final List<Choice> forms;

    ElementTemplates(ModelPalette palette, List<Choice> forms) {
        this.palette = palette;
        this.forms = forms;
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> templates = new ArrayList<>();
        templates.add(officialTask());
        templates.add(awaiting());
        palette.delegates().forEach(delegate -> templates.add(delegate(delegate)));
        templates.add(
                call("supplement", "等待企业补正", "把申报退回申报单位补正，交回后继续；所用时间单独计算。", "supplement", "applicant", List.of()));
        templates.add(call(
                "expert-review",
                "组织专家评审",
                "等待评审组打分、排序，结论写入 reviewOutcome。",
                "expert-review",
                "expert",
                List.of("reviewOutcome>reviewOutcome")));
        templates.add(call(
                "inspection",
                "现场核查",
                "安排现场核查并录入结论，结论写入 inspectionOutcome。",
                "site-check",
                "",
                List.of("outcome>inspectionOutcome")));
        templates.add(call(
                "public-notice",
                "公示",
                "等待公示期满和异议处理，结论写入 noticeOutcome。",
                "public-notice",
                "",
                List.of("noticeOutcome>noticeOutcome")));
        templates.add(end());
        return templates;
    }

    private Map<String, Object> officialTask() {
        return template(
                "official-task",
                "经办任务",
                "由主管部门经办人办理的环节：选择环节、由谁办理、表单和结论。",
                "bpmn:UserTask",
                Stream.of(
                        hidden(attribute("camunda:formKey"), "embedded:/forms/task.html"),
                        choice(property("stage"), palette.stages()),
                        choice(attribute("camunda:candidateGroups"), palette.groups()),
                        choice(property("form"), forms),
                        text("（标识:名称，以分号分隔）", property("outcomes"), "pass:通过;reject:不通过", true),
                        text("（以逗号分隔）", property("opinionRequired"), "reject", false)));
    }

    private Map<String, Object> awaiting() {
        return template(
                "awaiting",
                "等待消息",
                "申报停在这里，直到系统发出所选的消息。消息在“消息”一栏中选择。",
                "bpmn:ReceiveTask",
                Stream.of(choice(property("stage"), palette.stages()), choice(property("waitingOn"), waitingOn())));
    }

    private static List<Choice> waitingOn() {
        return List.of(Choice.of("office", "主管部门"), Choice.of("applicant", "申报单位"), Choice.of("expert", "专家"));
    }

    private static Map<String, Object> delegate(Choice delegate) {
        return template(
                delegate.value().replaceAll("[${}]", ""),
                delegate.label(),
                delegate.description(),
                "bpmn:ServiceTask",
                Stream.of(hidden(attribute("camunda:delegateExpression"), delegate.value())));
    }

    private Map<String, Object> call(
            String process, String name, String description, String stage, String waitingOn, List<String> results) {
        Stream<Map<String, Object>> fixed = Stream.of(
                hidden(attribute("calledElement"), process),
                hidden(Map.of("type", "camunda:in:businessKey"), "#{execution.processBusinessKey}"));
        Stream<Map<String, Object>> stay = Stream.of(
                withValue(choice(property("stage"), palette.stages()), stage),
                withValue(choice(property("waitingOn"), waitingOn()), waitingOn.isEmpty() ? "office" : waitingOn));
        Stream<Map<String, Object>> in =
                HANDED_ON.stream().map(variable -> hidden(Map.of("type", "camunda:in", "target", variable), variable));
        Stream<Map<String, Object>> out = results.stream()
                .map(result -> result.split(">", 2))
                .map(result -> hidden(Map.of("type", "camunda:out", "source", result[0]), result[1]));
        return template(
                "call-" + process,
                name,
                description,
                "bpmn:CallActivity",
                Stream.of(fixed, stay, in, out).flatMap(part -> part));
    }

    private Map<String, Object> end() {
        return template(
                "end",
                "办结",
                "申报在这里办结，写明以何种结果办结。",
                "bpmn:EndEvent",
                Stream.of(choice(property("outcome"), palette.outcomes())));
    }

    private static Map<String, Object> template(
            String id, String name, String description, String appliesTo, Stream<Map<String, Object>> properties) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("id", "org.shenbao." + id);
        template.put("name", name);
        template.put("description", description);
        template.put("version", 1);
        template.put("appliesTo", List.of(appliesTo));
        template.put("properties", properties.toList());
        return template;
    }

    private static Map<String, Object> attribute(String name) {
        return Map.of("type", "property", "name", name);
    }

    private static Map<String, Object> property(String name) {
        return Map.of("type", "camunda:property", "name", name);
    }

    private static String word(Map<String, Object> binding) {
        return ModelWords.of(String.valueOf(binding.get("name")).replace("camunda:", ""));
    }

    private static Map<String, Object> hidden(Map<String, Object> binding, String value) {
        return new LinkedHashMap<>(Map.of("type", "Hidden", "value", value, "binding", binding));
    }

    private static Map<String, Object> choice(Map<String, Object> binding, List<Choice> choices) {
        return new LinkedHashMap<>(Map.of(
                "label",
                word(binding),
                "type",
                "Dropdown",
                "choices",
                choices.stream()
                        .map(choice -> Map.of("name", choice.label(), "value", choice.value()))
                        .toList(),
                "binding",
                binding));
    }

    private static Map<String, Object> text(String hint, Map<String, Object> binding, String value, boolean required) {
        return new LinkedHashMap<>(Map.of(
                "label",
                word(binding) + hint,
                "type",
                "String",
                "value",
                value,
                "binding",
                binding,
                "constraints",
                Map.of("notEmpty", required)));
    }

    private static Map<String, Object> withValue(Map<String, Object> property, String value) {
        property.put("value", value);
        return property;
    }
}
