package org.shenbao.modelling;

import java.nio.charset.StandardCharsets;

/** Small models with keys and file names of their own. */
final class TestModels {

    private TestModels() {}

    /** @param task what its one task is called */
    static String diagram(String key, String task) {
        return diagram(key, task, """
                <userTask id="UserTask_Step" name="%s" camunda:candidateGroups="${officers.of(districtBody)}">
                  <extensionElements><camunda:properties><camunda:property name="stage" value="workbench-test"/>
                    <camunda:property name="outcomes" value="pass:通过"/></camunda:properties></extensionElements>
                  <incoming>Flow_1</incoming><outgoing>Flow_2</outgoing>
                </userTask>
                """.formatted(task));
    }

    static String diagram(String key, String name, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="test" id="Definitions_1">
                <process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <startEvent id="StartEvent_Submitted" name="已提交"><outgoing>Flow_1</outgoing></startEvent>
                  <sequenceFlow id="Flow_1" sourceRef="StartEvent_Submitted" targetRef="UserTask_Step"/>
                  %s
                  <sequenceFlow id="Flow_2" sourceRef="UserTask_Step" targetRef="EndEvent_Done"/>
                  <endEvent id="EndEvent_Done" name="办结"><incoming>Flow_2</incoming></endEvent>
                </process></definitions>""".formatted(key, name, step);
    }

    static String form(String key, String label) {
        return "{\"schemaVersion\":16,\"type\":\"default\",\"id\":\"%s\",\"components\":[{\"id\":\"Field_1\",\"key\":\"opinion\",\"type\":\"textfield\",\"label\":\"%s\"}]}"
                .formatted(key, label);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
