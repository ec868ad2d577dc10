type StatusTone = 'waiting' | 'running' | 'good' | 'bad' | 'over'

/** What the server says about running instances and their migration. */
export interface NodeCount { id: string; name: string; type: string; stage?: string; count: number }
export interface VersionCount { version: number; current: boolean; running: number; elsewhere: number; nodes: NodeCount[] }
export interface Overview { key: string; title: string; versions: VersionCount[] }

export interface Instruction { source: string; sourceName: string; target: string; targetName: string; resting: boolean; generated: boolean }
export interface Target { id: string; name: string; type: string }
export interface PlanProblem { severity: 'error' | 'warning'; node: string; problem: string }
export interface Proposal {
  instructions: Instruction[]
  unmapped: { id: string; name: string; type: string; count: number }[]
  targets: Target[]
  problems: PlanProblem[]
}
export interface Step { source: string; target: string }

/** One node of the old version and where what stands there goes; an empty target leaves it on its version. */
export interface PlanRow { source: string; name: string; type: string; count: number; target: string; generated: boolean }

export interface Failing { applicationId?: number; number?: string; orgName: string; projectName?: string; node: string; problems: string[] }
export interface Validation { valid: boolean; total: number; failing: Failing[] }

export interface InstanceLine { applicationId?: number; number?: string; orgName: string; projectName?: string; bodyName?: string; version: number; nodes: string[] }

export type ItemState = 'waiting' | 'migrated' | 'failed' | 'gone'
export interface RunItem { applicationId?: number; title: string; state: ItemState; problems: string[]; at?: string }
export interface Run {
  id: number
  processKey: string
  title: string
  from: number
  to: number
  reason: string
  state: 'running' | 'stopped' | 'done'
  startedBy: string
  startedAt: string
  endedAt?: string
  total: number
  done: number
  migrated: number
  failed: number
  gone: number
  items?: { items: RunItem[]; total: number }
}

export const runStates: Record<Run['state'], { label: string; tone: StatusTone }> = {
  running: { label: '正在迁移', tone: 'running' },
  stopped: { label: '已停止', tone: 'over' },
  done: { label: '已完成', tone: 'good' },
}
export const itemStates: Record<ItemState, { label: string; tone: StatusTone }> = {
  waiting: { label: '等待迁移', tone: 'waiting' },
  migrated: { label: '已迁移', tone: 'good' },
  failed: { label: '未能迁移', tone: 'bad' },
  gone: { label: '已办结或已流转', tone: 'over' },
}

/** The kinds of node as officials call them. */
export const nodeTypes: Record<string, string> = {
  userTask: '人工任务',
  receiveTask: '等待任务',
  callActivity: '调用流程',
  intermediateCatchEvent: '中间事件',
  eventBasedGateway: '事件网关',
  parallelGateway: '并行汇合',
  inclusiveGateway: '选择汇合',
}
