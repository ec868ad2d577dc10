/** What the scenario editor has to know of a diagram: read from its XML, since a draft is nowhere else. */
export interface WaitingNode {
  id: string
  name: string
  /** Outcomes of a task's form: key to label. */
  outcomes: { key: string; label: string }[]
  /** Messages that may come here: its own, and those that end the wait. */
  messages: string[]
}

export interface DiagramOutline {
  process: string
  nodes: WaitingNode[]
  ends: { id: string; name: string }[]
  stages: { key: string; name: string }[]
}

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const camunda = 'http://camunda.org/schema/1.0/bpmn'

const all = (root: Document | Element, name: string) => [...root.getElementsByTagNameNS(bpmn, name)]

function property(node: Element, name: string): string {
  const found = [...node.getElementsByTagNameNS(camunda, 'property')].find((one) => one.getAttribute('name') === name)
  return found?.getAttribute('value') ?? ''
}

function outcomes(node: Element) {
  return property(node, 'outcomes').split(';').filter(Boolean).map((pair) => {
    const [key = '', label = ''] = pair.split(':')
    return { key: key.trim(), label: label.trim() || key.trim() }
  })
}

export function outline(xml: string): DiagramOutline {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const process = all(document, 'process')[0]
  const called = all(document, 'subProcess').filter((one) => one.getAttribute('triggeredByEvent') === 'true')
  const anywhere = called.flatMap((one) => all(one, 'messageEventDefinition').map((event) => event.getAttribute('messageRef') ?? ''))
  const named = (one: Element) => ({ id: one.getAttribute('id') ?? '', name: one.getAttribute('name') ?? '未命名节点' })
  const boundary = (id: string) => all(document, 'boundaryEvent')
    .filter((one) => one.getAttribute('attachedToRef') === id)
    .flatMap((one) => all(one, 'messageEventDefinition').map((event) => event.getAttribute('messageRef') ?? ''))
  const waiting = [...all(document, 'userTask'), ...all(document, 'receiveTask')]
  const stages = new Map<string, string>()
  for (const node of [...waiting, ...all(document, 'callActivity')]) {
    const stage = property(node, 'stage')
    if (stage && !stages.has(stage)) stages.set(stage, node.getAttribute('name') ?? '未命名环节')
  }
  return {
    process: process?.getAttribute('id') ?? '',
    nodes: waiting.map((node) => ({
      ...named(node),
      outcomes: outcomes(node),
      messages: [...new Set([node.getAttribute('messageRef') ?? '', ...boundary(node.getAttribute('id') ?? ''), ...anywhere])].filter(Boolean),
    })),
    ends: all(document, 'endEvent').map(named),
    stages: [...stages].map(([key, name]) => ({ key, name })),
  }
}

const messages: Record<string, string> = {
  Message_Supplemented: '企业交回补正',
  Message_Recommended: '列入推荐',
  Message_NotRecommended: '未列入推荐',
  Message_PackageReceived: '推荐材料已接收',
  Message_PackageRefused: '推荐材料不予受理',
  Message_PerformanceReported: '企业报送绩效',
  Message_Ranked: '评审排序确定',
  Message_NoticeCleared: '公示结论确定',
  Message_Withdrawn: '企业撤回',
  Message_DeadlinePassed: '截止时间已过',
  Message_ScorecardsComplete: '评分全部提交',
  Message_NoticePeriodOver: '公示期满',
}

export const messageLabel = (id: string) => messages[id] ?? '其他消息'
