import type { Element, Moddle } from './moddle'
import type { Registry } from './services'

const kinds: [string, string][] = [
  ['bpmn:SequenceFlow', '路线'],
  ['bpmn:Gateway', '网关'],
  ['bpmn:SubProcess', '子流程'],
  ['bpmn:Activity', '任务'],
  ['bpmn:StartEvent', '开始事件'],
  ['bpmn:EndEvent', '结束事件'],
  ['bpmn:Event', '事件'],
  ['bpmn:Process', '流程'],
]

/** What people call the drawn elements, by id: their label, else what they are and where they lead. */
export function namesOf(registry: Registry): Record<string, string> {
  return Object.fromEntries(registry.filter(({ labelTarget }) => !labelTarget).map((element) => [element.id, nameOf(element)]))
}

function nameOf({ businessObject }: Element): string {
  const name = labelOf(businessObject)
  const flow = businessObject.$instanceOf('bpmn:SequenceFlow')
  if (name && !flow) return name
  const kind = kinds.find(([type]) => businessObject.$instanceOf(type))?.[1] ?? '图形'
  if (!flow) return `未命名的${kind}`
  const ends = ['sourceRef', 'targetRef'].map((end) => labelOf(businessObject.get<Moddle | undefined>(end)) || '未命名')
  return name ? `${name}（${ends.join(' → ')}）` : `路线 ${ends.join(' → ')}`
}

const labelOf = (model: Moddle | undefined) => model?.get<string | undefined>('name') ?? ''
