package org.shenbao.journey;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** Qingdao's route with a stage 法务审查 between 市级复查 and 专家评审, as an analyst drew it elsewhere and half finished. */
final class LegalReview {

    static final String FILE = "qingdao-2020.bpmn";
    static final String TASK = "UserTask_LegalReview";
    static final String NAME = "法务审查";

    private static final String TASK_XML = """
            <bpmn:userTask id="UserTask_LegalReview" name="法务审查" camunda:formKey="embedded:/forms/task.html" camunda:candidateGroups="${officers.of(cityBody)}">
              <bpmn:documentation>法制机构审查推荐材料的合法性。</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="form" value="city-recheck" />
                  <camunda:property name="outcomes" value="pass:通过" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:incoming>Flow_RecheckPassed</bpmn:incoming>
              <bpmn:outgoing>Flow_ToScreening</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="Flow_ToScreening" sourceRef="UserTask_LegalReview" targetRef="ServiceTask_ScreenDuplicates" />
            """;

    private static final String SHAPE_XML = """
            <bpmndi:BPMNShape id="UserTask_LegalReview_di" bpmnElement="UserTask_LegalReview">
              <dc:Bounds x="1380" y="400" width="120" height="80" />
            </bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="Flow_ToScreening_di" bpmnElement="Flow_ToScreening">
              <di:waypoint x="1440" y="400" />
              <di:waypoint x="1440" y="340" />
            </bpmndi:BPMNEdge>
            """;

    private LegalReview() {}

    /** The file as it comes from the analyst's computer: the new task has no stage yet. */
    static FilePayload withoutStage() {
        return new FilePayload(FILE, "application/xml", diagram().getBytes(StandardCharsets.UTF_8));
    }

    /** The same, finished: the new task has its stage. */
    static String finished() {
        return diagram()
                .replaceFirst(
                        "(?s)(id=\"UserTask_LegalReview\".*?<camunda:properties>)",
                        "$1<camunda:property name=\"stage\" value=\"legal-review\" />");
    }

    private static String diagram() {
        return shipped()
                .replaceFirst(
                        "(id=\"Flow_RecheckPassed\"[^>]* targetRef=)\"ServiceTask_ScreenDuplicates\"",
                        "$1\"UserTask_LegalReview\"")
                .replace(
                        "<bpmn:incoming>Flow_RecheckPassed</bpmn:incoming>",
                        "<bpmn:incoming>Flow_ToScreening</bpmn:incoming>")
                .replaceFirst(
                        "(?s)(<bpmndi:BPMNEdge id=\"Flow_RecheckPassed_di\".*?</bpmndi:BPMNEdge>)", edgeToTheNewTask())
                .replaceFirst("</bpmn:process>", Matcher.quoteReplacement(TASK_XML) + "</bpmn:process>")
                .replaceFirst("</bpmndi:BPMNPlane>", SHAPE_XML + "</bpmndi:BPMNPlane>");
    }

    private static String edgeToTheNewTask() {
        return """
                <bpmndi:BPMNEdge id="Flow_RecheckPassed_di" bpmnElement="Flow_RecheckPassed">
                  <di:waypoint x="1315" y="300" />
                  <di:waypoint x="1340" y="300" />
                  <di:waypoint x="1340" y="440" />
                  <di:waypoint x="1380" y="440" />
                </bpmndi:BPMNEdge>
                """;
    }

    private static String shipped() {
        try {
            return Files.readString(Path.of("bpmn", "qingdao-2020", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
