import type { ModelKind } from '@/entities/model'

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n'

const diagram = (key: string, title: string) => `${xml}<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_${key}" targetNamespace="http://shenbao.org/bpmn">
  <bpmn:process id="${key}" name="${title}" isExecutable="true" camunda:historyTimeToLive="P3650D">
    <bpmn:startEvent id="StartEvent_Begun" name="开始" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="${key}">
      <bpmndi:BPMNShape id="StartEvent_Begun_di" bpmnElement="StartEvent_Begun"><dc:Bounds x="160" y="160" width="36" height="36" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`

const table = (key: string, title: string) => `${xml}<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions-${key}" name="${title}" namespace="http://shenbao.org/dmn">
  <decision id="${key}" name="${title}" camunda:historyTimeToLive="P3650D">
    <decisionTable id="table-${key}" hitPolicy="RULE ORDER">
      <input id="input-1" label="条件"><inputExpression id="inputExpression-1" typeRef="string"><text></text></inputExpression></input>
      <output id="output-1" label="结果" name="result" typeRef="string" />
    </decisionTable>
  </decision>
</definitions>
`

const form = (key: string) => `${JSON.stringify({ schemaVersion: 16, type: 'default', id: key, components: [] }, null, 2)}\n`

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** What a new model begins with. */
export function blankModel(kind: ModelKind, key: string, title: string): string {
  if (kind === 'form') return form(key)
  return kind === 'bpmn' ? diagram(key, escaped(title)) : table(key, escaped(title))
}
