/** How a figure is to be read: text, a key for links and colours that is never shown, a number of something, time, or a day. */
export type ColumnType = 'text' | 'code' | 'count' | 'minutes' | 'percent' | 'date' | 'instant' | 'number'

export interface ReportColumn {
  key: string
  label: string
  type: ColumnType
  /** For minutes: of working time or of the calendar; for the rest what is counted. */
  unit: string | null
}

export type ReportRow = Record<string, unknown>

/** Every report has this one shape, so that chart, table and file need no code each. `GET /api/reports/{key}` */
export interface Report {
  key: string
  title: string
  /** What is counted, in one sentence. */
  note: string
  asOf: string
  columns: ReportColumn[]
  rows: ReportRow[]
  /** Rows in all when this is a page of them. */
  total?: number | null
}

/** What a report is narrowed to; the same names in the URL of the page and of the API. */
export const noFilter = { programme: '', round: '', category: '', body: '', version: '', from: '', to: '' }
export type ReportFilter = typeof noFilter

export interface FilterProgramme {
  code: string
  title: string
  processKey: string
  rounds: { id: number; title: string; year: number }[]
  categories: { code: string; title: string }[]
  /** Versions of its diagram that applications took. */
  versions: number[]
}

export interface FilterBody {
  code: string
  name: string
  level: string
  parent: string | null
}

/** What there is to choose from. `GET /api/reports/filters` */
export interface FilterChoices {
  programmes: FilterProgramme[]
  bodies: FilterBody[]
  ownBody: string | null
}

/** A deployed diagram to paint on. `GET /api/reports/diagrams/{processKey}/{version}` */
export interface ReportDiagram {
  xml: string
  title: string
  versions: number[]
}

export const numberIn = (row: ReportRow, key: string): number => Number(row[key] ?? 0)
export const textIn = (row: ReportRow, key: string): string => String(row[key] ?? '')

/** The reader's own lines where there are lines of others to tell them from. */
export function ownAmong(rows: ReportRow[]): ReportRow[] {
  const own = rows.filter((row) => row.own === true)
  return own.length < rows.length ? own : []
}

const MINUTES_OF_WORKING_DAY = 7 * 60
const MINUTES_OF_DAY = 24 * 60

/** Whether minutes of this unit are of office hours. */
export const isWorking = (unit: string | null | undefined) => (unit ?? '工作').includes('工作')

/** Minutes of one day in this unit, and what that day is called: a working day has seven office hours. */
export const dayOf = (unit: string | null | undefined) =>
  isWorking(unit) ? { minutes: MINUTES_OF_WORKING_DAY, name: '工作日' } : { minutes: MINUTES_OF_DAY, name: '天' }

const rounded = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('zh-CN')

/** `3.2 个工作日`, `5.5 小时`, `40 分钟`; calendar time in `天` of 24 hours. */
export function duration(minutes: number | null | undefined, unit: string | null | undefined): string {
  if (minutes === null || minutes === undefined || Number.isNaN(Number(minutes))) return '—'
  const day = dayOf(unit)
  if (minutes >= day.minutes) return `${rounded.format(minutes / day.minutes)} ${day.name === '天' ? '天' : '个工作日'}`
  if (minutes >= 60) return `${rounded.format(minutes / 60)} 小时`
  return `${whole.format(Math.round(minutes))} 分钟`
}

/** A number as people read it, with its unit; nothing where there is nothing. */
export function figure(value: unknown, { type, unit }: Pick<ReportColumn, 'type' | 'unit'>): string {
  if (value === null || value === undefined || value === '') return '—'
  switch (type) {
    case 'minutes':
      return duration(Number(value), unit)
    case 'percent':
      return `${rounded.format(Number(value))}%`
    case 'count':
      return whole.format(Number(value))
    case 'number':
      return Number.isNaN(Number(value)) ? String(value) : new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(Number(value))
    default:
      return String(value)
  }
}
