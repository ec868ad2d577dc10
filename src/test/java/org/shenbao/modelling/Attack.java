package org.shenbao.modelling;

import java.util.List;
import java.util.stream.Stream;

/**
 * A model that must never run, in a file of its own.
 *
 * @param file a leaf's table, so that its draft could be replayed, or a diagram of no programme
 */
record Attack(String name, String file, String content) {

    static final String DIAGRAM = "attack-test.bpmn";
    static final String TABLE = "eligibility-js-platform-cross.dmn";
    static final String FORM = "attack-test.form";

    private static final int BEYOND_BYTES = 2 * 1024 * 1024;
    private static final int BEYOND_LEVELS = 5000;

    static Stream<Attack> all() {
        return Stream.of(diagrams(), tables(), forms()).flatMap(List::stream);
    }

    private static List<Attack> diagrams() {
        return List.of(
                step(
                        "script",
                        "<scriptTask id=\"UserTask_Step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>"),
                step("class", "<serviceTask id=\"UserTask_Step\" camunda:class=\"java.lang.Runtime\"/>"),
                step("bean", "<serviceTask id=\"UserTask_Step\" camunda:delegateExpression=\"${dataSource}\"/>"),
                step("shell", "<serviceTask id=\"UserTask_Step\" camunda:type=\"shell\"/>"),
                step("worker", "<serviceTask id=\"UserTask_Step\" camunda:type=\"external\" camunda:topic=\"x\"/>"),
                step(
                        "connector",
                        "<serviceTask id=\"UserTask_Step\"><extensionElements><camunda:connector><camunda:connectorId>"
                                + "http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>"),
                step("reflection", user("camunda:assignee=\"${''.getClass().forName('java.lang.Runtime')}\"")),
                step("engine", user("camunda:dueDate=\"${execution.processEngineServices.repositoryService}\"")),
                step("jobs", user("camunda:assignee=\"${officers.getClass()}\"")),
                step(
                        "listener",
                        "<userTask id=\"UserTask_Step\"><extensionElements><camunda:taskListener event=\"create\">"
                                + "<camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:taskListener>"
                                + "</extensionElements></userTask>"),
                new Attack("external entity", DIAGRAM, dtd("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">")),
                new Attack(
                        "file entity",
                        DIAGRAM,
                        dtd("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>") + "&a;"),
                new Attack(
                        "entity expansion",
                        DIAGRAM,
                        dtd("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")),
                step("depth", "<subProcess>".repeat(BEYOND_LEVELS) + "</subProcess>".repeat(BEYOND_LEVELS)),
                step("size", " ".repeat(BEYOND_BYTES)));
    }

    private static List<Attack> tables() {
        return List.of(
                cell("endless loop", "count(for i in 1..1000000000 return i) &gt; 0"),
                cell("recursion", "{f: function(n) f(n + 1), r: f(1)}.r = 1"),
                cell(
                        "external function",
                        "{f: function(x) external {java: {class: \"java.lang.Math\","
                                + " method signature: \"abs(int)\"}}, r: f(1)}.r = 1"),
                cell("backtracking", "matches(orgName, \"(a+)+$\")"),
                cell("backtracking of an extract", "count(extract(orgName, \"(a+)+$\")) &gt; 0"),
                cell("backtracking without a group", "matches(orgName, \"a*a*a*a*a*a*a*a*b\")"),
                cell("pattern that an applicant wrote", "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", orgName)"),
                cell("pattern that is put together", "matches(orgName, \"(a+)\" + \"+b\")"),
                cell("endless digits", "decimal(1, 2000000000) &gt; 0"),
                new Attack(
                        "expression language", TABLE, table("1").replace("<text>", "<text expressionLanguage=\"x\">")),
                new Attack(
                        "juel",
                        TABLE,
                        table("1").replace("<inputExpression id", "<inputExpression expressionLanguage=\"juel\" id")),
                new Attack("entity in a table", TABLE, "<!DOCTYPE x [<!ENTITY a \"a\">]>" + table("1")),
                new Attack(
                        "depth of a table",
                        TABLE,
                        table("1").replace("<decision ", "<context>".repeat(BEYOND_LEVELS) + "<decision ")),
                new Attack("size of a table", TABLE, table(" ".repeat(BEYOND_BYTES))));
    }

    private static List<Attack> forms() {
        String group = "{\"type\":\"group\",\"components\":[";
        return List.of(
                new Attack("foreign component", FORM, form("{\"type\":\"iframe\",\"url\":\"https://example.com\"}")),
                new Attack("depth of a form", FORM, form(group.repeat(BEYOND_LEVELS) + "]}".repeat(BEYOND_LEVELS))),
                new Attack("size of a form", FORM, form("{}") + " ".repeat(BEYOND_BYTES)));
    }

    private static Attack step(String name, String step) {
        return new Attack(name, DIAGRAM, TestModels.diagram("attack-test", "x", step));
    }

    private static String user(String attribute) {
        return "<userTask id=\"UserTask_Step\" " + attribute + "/>";
    }

    private static String dtd(String declaration) {
        return declaration + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>";
    }

    private static Attack cell(String name, String text) {
        return new Attack(name, TABLE, table(text));
    }

    static String table(String cell) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="d" name="d" namespace="test">
                  <decision id="eligibility-js-platform-cross" name="试验" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t" hitPolicy="RULE ORDER">
                      <input id="i"><inputExpression id="ie" typeRef="string"><text>orgName</text></inputExpression></input>
                      <output id="o" name="id" typeRef="string"/>
                      <rule id="r"><inputEntry id="c"><text>%s</text></inputEntry><outputEntry id="e"><text>"x"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>""".formatted(cell);
    }

    private static String form(String component) {
        return "{\"schemaVersion\":16,\"type\":\"default\",\"id\":\"attack-test\",\"components\":[" + component + "]}";
    }

    @Override
    public String toString() {
        return name;
    }
}
