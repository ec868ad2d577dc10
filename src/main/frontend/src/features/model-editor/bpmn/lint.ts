import { linter, type RuleName } from './linter'
import type { Finding } from '../types'

type Words = Pick<Finding, 'message' | 'why' | 'mend' | 'severity'>

/** bpmnlint's own rules in our words; what the server checks is not asked again here. */
const words: Record<RuleName, Words> = {
  'label-required': { severity: 'warning', message: '没有名称', why: '名称就是经办人和企业看到的环节、条件', mend: '任务写“动词+事项”，事件写状态，网关写问句' },
  'no-implicit-split': { severity: 'warning', message: '不经网关就分出多条路线', why: '没有网关的分叉会同时走每一条，容易被误读成二选一', mend: '二选一用排他网关，同时办理用并行网关' },
  'no-gateway-join-fork': { severity: 'warning', message: '一个网关既汇合又分叉', why: '读图的人分不清先汇合还是先分叉', mend: '拆成一个汇合网关和一个分叉网关' },
  'superfluous-gateway': { severity: 'warning', message: '网关只有一进一出', why: '它不做任何判断', mend: '删除网关，把前后直接连起来' },
  'superfluous-termination': { severity: 'warning', message: '不需要终止结束事件', why: '没有并行的办理要终止', mend: '改为普通结束事件' },
  'no-overlapping-elements': { severity: 'warning', message: '与其他图形重叠', why: '重叠的图形看不清，也点不准', mend: '把它移开' },
  'no-bpmndi': { severity: 'error', message: '没有画在图上', why: '图上看不到的节点仍会执行', mend: '在图上重新画出，或者删除' },
  'no-duplicate-sequence-flows': { severity: 'warning', message: '同样的路线画了两条', why: '两条都会走，后面的环节会办两次', mend: '删除其中一条' },
  'single-blank-start-event': { severity: 'error', message: '有多个普通开始事件', why: '一份申报只有一个起点', mend: '只保留一个，其余改为消息开始或删除' },
  'sub-process-blank-start-event': { severity: 'error', message: '子流程的开始事件不应有触发条件', why: '子流程由外层流程启动', mend: '改为普通开始事件' },
  'event-sub-process-typed-start-event': { severity: 'error', message: '事件子流程的开始事件没有触发条件', why: '没有触发条件就永远不会启动', mend: '改为消息、定时或错误开始事件' },
  'link-event': { severity: 'error', message: '链接事件不成对', why: '找不到去向，流程会停在这里', mend: '补上同名的另一端' },
  'no-disconnected': { severity: 'warning', message: '没有连到流程上', why: '它永远不会被执行', mend: '连上路线，或者删除' },
}

/** What bpmnlint says about the drawn definitions, at once and without the server. */
export async function lint(file: string, definitions: object): Promise<Finding[]> {
  const reports = await linter().lint(definitions)
  return Object.entries(reports).flatMap(([name, found]) =>
    found.map(({ id }) => ({ file, element: id ?? '', line: 0, rule: `bpmnlint/${name}`, ...words[name as RuleName] })),
  )
}
