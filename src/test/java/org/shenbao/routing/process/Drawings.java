package org.shenbao.routing.process;

/** Small diagrams of routes, in several versions, that pass the gate. */
public final class Drawings {

    private Drawings() {}

    /** A diagram. Flows are {@code source > target} separated by commas. */
    public static String process(String key, String flows, String... elements) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                <bpmn:process id="%s" name="迁移试验流程" isExecutable="true" camunda:historyTimeToLive="P3650D">
                """.formatted(key));
        for (String element : elements) {
            xml.append(element).append('\n');
        }
        xml.append(flows(flows)).append("</bpmn:process>\n");
        for (String message : new String[] {"Recommended", "NotRecommended", "PackageReceived", "Withdrawn"}) {
            xml.append("<bpmn:message id=\"Message_%1$s\" name=\"Message_%1$s\"/>\n".formatted(message));
        }
        return xml.append("</bpmn:definitions>\n").toString();
    }

    private static String flows(String flows) {
        StringBuilder xml = new StringBuilder();
        for (String flow : flows.split(",")) {
            String[] ends = flow.strip().split(" > ");
            xml.append("<bpmn:sequenceFlow id=\"Flow_%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>\n"
                    .formatted(ends[0], ends[1]));
        }
        return xml.toString();
    }

    public static String start() {
        return "<bpmn:startEvent id=\"StartEvent_Submitted\" name=\"已提交\"/>";
    }

    public static String end(String id) {
        return "<bpmn:endEvent id=\"%s\" name=\"已办结\"/>".formatted(id);
    }

    /** A task of the district with a due date. */
    public static String task(String id, String name, String stage) {
        return task(id, name, stage, "${officers.of(districtBody)}", "");
    }

    public static String task(String id, String name, String stage, String groups, String more) {
        return """
                <bpmn:userTask id="%s" name="%s" camunda:formKey="embedded:/forms/task.html" camunda:candidateGroups="%s">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="stage" value="%s"/>
                    <camunda:property name="form" value="preliminary-review"/>
                    <camunda:property name="outcomes" value="pass:通过"/>
                    <camunda:property name="milestone" value="district-submission-cutoff"/>
                  </camunda:properties></bpmn:extensionElements>
                  %s
                </bpmn:userTask>""".formatted(id, name, groups, stage, more);
    }

    public static String waiting(String id, String name, String stage, String message) {
        return """
                <bpmn:receiveTask id="%s" name="%s" messageRef="%s">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="stage" value="%s"/>
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:receiveTask>""".formatted(id, name, message, stage);
    }

    public static String calling(String id, String called, String stage) {
        return """
                <bpmn:callActivity id="%s" name="等待企业补正" calledElement="%s">
                  <bpmn:extensionElements>
                    <camunda:in businessKey="#{execution.processBusinessKey}"/>
                    <camunda:in variables="all"/>
                    <camunda:properties>
                      <camunda:property name="stage" value="%s"/>
                      <camunda:property name="waitingOn" value="applicant"/>
                    </camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:callActivity>""".formatted(id, called, stage);
    }

    public static String boundaryMessage(String id, String attachedTo, String message) {
        return """
                <bpmn:boundaryEvent id="%1$s" name="未列入" attachedToRef="%2$s">
                  <bpmn:messageEventDefinition id="%1$s_Message" messageRef="%3$s"/>
                </bpmn:boundaryEvent>""".formatted(id, attachedTo, message);
    }

    public static String fork(String id) {
        return "<bpmn:parallelGateway id=\"%s\" name=\"同时办理\"/>".formatted(id);
    }

    /** A reminder beside the route that goes off once. */
    public static String reminder(String duration) {
        return """
                <bpmn:subProcess id="EventSubProcess_Reminder" name="催办" triggeredByEvent="true">
                  <bpmn:startEvent id="StartEvent_ReminderDue" name="该催办了" isInterrupting="false">
                    <bpmn:timerEventDefinition id="StartEvent_ReminderDue_Timer">
                      <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">%s</bpmn:timeDuration>
                    </bpmn:timerEventDefinition>
                  </bpmn:startEvent>
                  <bpmn:endEvent id="EndEvent_Reminded" name="已催办"/>
                  <bpmn:sequenceFlow id="Flow_Reminded" sourceRef="StartEvent_ReminderDue" targetRef="EndEvent_Reminded"/>
                </bpmn:subProcess>""".formatted(duration);
    }
}
