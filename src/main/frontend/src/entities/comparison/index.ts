/** What became of an element between two versions of a model. */
export type Change = 'added' | 'removed' | 'changed' | 'moved'

export interface DiffDetail {
  /** What it is in the file; its list of choices is found by it. */
  attribute: string
  label: string
  before?: string | null
  after?: string | null
}

export interface DiffEntry {
  change: Change
  element: string
  name: string
  type: string
  details: DiffDetail[]
}

export interface ModelDiff {
  kind: 'bpmn' | 'dmn' | 'form'
  entries: DiffEntry[]
  summary: string
  /** The texts that were compared. */
  before: string
  after: string
}

/** One version: a deployed one (the newest when no version is named), or a text. */
export interface ModelSide {
  name: string
  version?: number
  content?: string
}

export const changeLabels: Record<Change, string> = { added: '新增', removed: '删除', changed: '修改', moved: '移动' }

/** What is wrong with a model, why it matters and how to mend it. */
export interface ModelFinding {
  file: string
  element: string
  line: number
  severity: 'error' | 'warning'
  rule: string
  message: string
  why: string
  mend: string
}
