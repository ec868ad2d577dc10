package org.shenbao.routing.process.guard;

/** A small diagram, table and form with nothing wrong, for tests that break one thing. */
final class LintModels {

    static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="legal" name="法务审查" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="Start" name="待审查"/>
                <sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Review"/>
                <userTask id="Review" name="审查合同" camunda:candidateGroups="${officers.of(cityBody)}">
                  <documentation>审查合同是否有效。</documentation>
                  <extensionElements>
                    <camunda:properties>
                      <camunda:property name="stage" value="legal-review"/>
                      <camunda:property name="page" value="/office/legal/{id}"/>
                      <camunda:property name="outcomes" value="pass:通过;reject:不通过"/>
                      <camunda:property name="opinionRequired" value="reject"/>
                    </camunda:properties>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="Flow_2" sourceRef="Review" targetRef="Reviewed"/>
                <exclusiveGateway id="Reviewed" name="是否通过？"/>
                <sequenceFlow id="Flow_Passed" name="通过" sourceRef="Reviewed" targetRef="Wait">
                  <conditionExpression xsi:type="tFormalExpression">${outcome == 'pass'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="Flow_Rejected" name="不通过" sourceRef="Reviewed" targetRef="Rejected">
                  <conditionExpression xsi:type="tFormalExpression">${outcome == 'reject'}</conditionExpression>
                </sequenceFlow>
                <receiveTask id="Wait" name="等待推荐" messageRef="Message_Recommended">
                  <documentation>等待推荐。</documentation>
                  <extensionElements>
                    <camunda:properties><camunda:property name="stage" value="waiting"/></camunda:properties>
                  </extensionElements>
                </receiveTask>
                <sequenceFlow id="Flow_3" sourceRef="Wait" targetRef="Passed"/>
                <endEvent id="Passed" name="已通过"/>
                <endEvent id="Rejected" name="未通过"/>
              </process>
              <message id="Message_Recommended" name="Message_Recommended"/>
              <bpmndi:BPMNDiagram>
                <bpmndi:BPMNShape bpmnElement="Start"/><bpmndi:BPMNShape bpmnElement="Review"/><bpmndi:BPMNShape bpmnElement="Reviewed"/>
                <bpmndi:BPMNShape bpmnElement="Wait"/><bpmndi:BPMNShape bpmnElement="Passed"/><bpmndi:BPMNShape bpmnElement="Rejected"/>
              </bpmndi:BPMNDiagram>
            </definitions>
            """;

    static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
              <decision id="fee" name="费用" camunda:historyTimeToLive="P3650D">
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="i" label="投资额（万元）">
                    <inputExpression id="ie" typeRef="double"><text>amount + 1</text></inputExpression>
                  </input>
                  <output id="o" name="fee" label="费用" typeRef="integer"/>
                  <rule id="r1">
                    <inputEntry id="c1"><text>[1..10]</text></inputEntry>
                    <outputEntry id="e1"><text>100</text></outputEntry>
                  </rule>
                  <rule id="r2">
                    <inputEntry id="c2"><text>&gt; 10</text></inputEntry>
                    <outputEntry id="e2"><text>if true then 1 else 2</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private LintModels() {}
}
