package org.shenbao.routing.process.guard;

import java.nio.charset.StandardCharsets;

/** Small models for tests: a good one, and the place in it where an attack goes. */
final class Models {

    private Models() {}

    /** One user task of the district, then the end. {@code body} stands between start event and user task. */
    static String process(String body) {
        return definitions("""
                <process id="p" isExecutable="true" camunda:historyTimeToLive="P3650D">
                  <startEvent id="StartEvent"/>
                  <sequenceFlow id="Flow_1" sourceRef="StartEvent" targetRef="Step"/>
                  %s
                  <sequenceFlow id="Flow_2" sourceRef="Step" targetRef="EndEvent"/>
                  <endEvent id="EndEvent"/>
                </process>""".formatted(body));
    }

    static String userTask(String attributes, String extensions) {
        return """
                <userTask id="Step" name="初审" %s>
                  <extensionElements>
                    <camunda:properties><camunda:property name="stage" value="district-preliminary-review"/></camunda:properties>
                    %s
                  </extensionElements>
                </userTask>""".formatted(attributes, extensions);
    }

    static String good() {
        return process(userTask("camunda:candidateGroups=\"${officers.of(districtBody)}\"", ""));
    }

    static String definitions(String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                %s
                </definitions>""".formatted(content);
    }

    static String decision(String attributes, String cell) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
                  <decision id="verdict" name="判定" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="t">
                      <input id="i"><inputExpression id="ie" typeRef="number" %s><text>amount</text></inputExpression></input>
                      <output id="o" name="verdict" typeRef="string"/>
                      <rule id="r"><inputEntry id="c"><text>&gt; 1</text></inputEntry>
                        <outputEntry id="e"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>""".formatted(attributes, cell);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
