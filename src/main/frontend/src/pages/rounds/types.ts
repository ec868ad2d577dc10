export type RoundState = 'OPEN' | 'CLOSED' | 'ARCHIVED'

export interface RoundLine {
  id: number
  title: string
  issuerName: string
  year: number
  state: RoundState
  stateName: string
  opensAt: string
  until?: string | null
  editable: boolean
}

export interface DateLine {
  key: string
  name: string
  printed: string
  until?: string | null
  cutoff: boolean
  settable: boolean
  reading?: string | null
}

export interface LimitLine {
  id: string
  name: string
  scopeName: string
  max?: number | null
  unit: string
  strict: boolean
  note: string
}

export interface FileLine {
  id: number
  kind: string
  kindName: string
  fileName: string
  size: number
  filedByName: string
  filedAt: string
}

export interface RoundDetail {
  line: RoundLine
  version: number
  budgetWan: number
  publicityWorkingDays: number
  dates: DateLine[]
  limits: LimitLine[]
  files: FileLine[]
}

export interface QuotaBalance {
  quotaId: string
  nameZh: string
  bodyName: string
  unit: string
  max?: number | null
  strict: boolean
  used: number
  planned: number
  exempt: number
  remaining?: number | null
  exceeded: boolean
  uses: { direction: string; channel: string; count: number; exempt: number }[]
}

export interface ListEntry {
  id: number
  creditCode: string
  orgName: string
  projectName: string
  channel?: string | null
  remark: string
}

/** Lists that an office imports: what each bars or asks. */
export const lists = [
  { kind: 'EARLIER_BATCH', label: '以往批次已入选项目', text: '同一项目不得重复申报。表头：统一社会信用代码、单位名称、项目名称、申报方向（可空）、备注（可空）。' },
  { kind: 'OTHER_CHANNEL', label: '其他渠道推荐项目', text: '已由其他渠道推荐的单位不再重复推荐。表头：统一社会信用代码、单位名称、项目名称、推荐单位。' },
  { kind: 'MUST_APPLY', label: '应当申报的单位', text: '名单中的单位须参加本次申报，尚未申报的在下方列出。表头：统一社会信用代码、单位名称。' },
] as const
