import type { StatusTone } from '@/shared/ui/StatusTag.vue'

export type ModelKind = 'bpmn' | 'dmn' | 'form'
export type ModelSource = 'shipped' | 'workbench' | 'api' | 'modeler' | 'hot-folder' | 'rollback'
export type ChangeState = 'draft' | 'proposed' | 'scheduled' | 'canary' | 'released' | 'rejected' | 'withdrawn'

/** A model that is live. */
export interface Model {
  name: string
  kind: ModelKind
  key: string
  title: string
  programme?: { code: string; title: string }
  version: number
  deployedAt: string
  author: string
  authorName: string
  source: ModelSource
  reviewed: boolean
  /** Instances under way; diagrams only. */
  running?: number
}

/** A scenario that was played when a version was put live. */
export interface PlayedScenario {
  process: string
  title: string
  shipped: boolean
  /** Name of the end it came to. */
  ended?: string
  /** Why it failed; absent when it passed. */
  problem?: string
}

export interface ModelVersion {
  version: number
  deployedAt: string
  author: string
  authorName: string
  approver?: string
  approverName?: string
  reason: string
  source: ModelSource
  sha256: string
  /** Applications that were started on it; diagrams only. */
  started?: number
  /** Played when it was put live; none for what shipped or was rolled back to. */
  scenarios: PlayedScenario[]
  changeId?: number
  current: boolean
  reviewed: boolean
}

/** What a rollback put live. */
export interface RolledBack {
  version: number
  /** Run that takes along what was running. */
  migrationId?: number
}

export interface ModelDetail extends Model {
  content: string
  versions: ModelVersion[]
}

/** A change in a list. */
export interface ChangeLine {
  id: number
  title: string
  state: ChangeState
  author: string
  authorName: string
  approver: string | null
  approverName: string | null
  files: { name: string; kind: ModelKind; title: string }[]
  reason: string
  updatedAt: string
  releaseAt: string | null
  /** Name of who edits it now. */
  holder: string | null
}

export interface DraftFile {
  name: string
  kind: ModelKind
  title: string
  /** Live version that the draft started from; null for a new model. */
  baseVersion: number | null
  currentVersion: number | null
  content: string
  version: number
  /** A newer version went live meanwhile. */
  stale: boolean
}

export interface ChangeLock {
  holder: string
  holderName: string
  until: string
}

/** A change with its drafts; what panels at `features/<capability>/changePanel.vue` are handed. */
export interface ModelChange extends Omit<ChangeLine, 'files' | 'holder'> {
  remark: string
  canaryBodies: { code: string; name: string }[]
  editors: string[]
  editorNames: string[]
  lock: ChangeLock | null
  files: DraftFile[]
}

export const kindNames: Record<ModelKind, string> = { bpmn: '流程图', dmn: '决策表', form: '表单' }

export const sourceNames: Record<ModelSource, string> = {
  shipped: '随系统发布',
  workbench: '工作台发布',
  api: '接口直接部署',
  modeler: '建模器直接部署',
  'hot-folder': '模型目录',
  rollback: '回退',
}

export const stateNames: Record<ChangeState, { label: string; tone: StatusTone }> = {
  draft: { label: '起草中', tone: 'waiting' },
  proposed: { label: '待审批', tone: 'running' },
  scheduled: { label: '待定时发布', tone: 'running' },
  canary: { label: '试点中', tone: 'running' },
  released: { label: '已发布', tone: 'good' },
  rejected: { label: '已退回', tone: 'bad' },
  withdrawn: { label: '已撤回', tone: 'over' },
}

export const editable = (state: ChangeState) => state === 'draft' || state === 'rejected' || state === 'withdrawn'

/** Models that several programmes share stand under this heading. */
export const sharedTitle = '各指南通用'
