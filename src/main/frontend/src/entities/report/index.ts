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
  parent: string | null
}

/** What there is to choose from. `GET /api/reports/filters` */
export interface FilterChoices {
  programmes: FilterProgramme[]
  bodies: FilterBody[]
  /** Everything that can be asked. */
  reports: { key: string; title: string }[]
  /** Office hours of one working day, in minutes. */
  workingDayMinutes: number
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

/** What a line of a comparison stands for. */
export const kindOf = ({ key }: Report): string => (key === 'regions' ? '地区' : '部门')

/** A weekly paper that was made and kept. `GET /api/reports/weekly-papers` */
export interface WeeklyPaper {
  id: number
  roundId: number
  weekBegins: string
  title: string
  sha256: string
  madeAt: string
}

const MINUTES_OF_DAY = 24 * 60
let minutesOfWorkingDay = 7 * 60

/** What the server counts as one working day; told before anything is shown. */
export const workingDayIs = (minutes: number) => { minutesOfWorkingDay = minutes }

/** Whether minutes of this unit are of office hours. */
export const isWorking = (unit: string | null | undefined) => (unit ?? '工作').includes('工作')

/** Minutes of one day in this unit, and what that day is called: a working day has its office hours. */
export const dayOf = (unit: string | null | undefined) =>
  isWorking(unit) ? { minutes: minutesOfWorkingDay, name: '工作日' } : { minutes: MINUTES_OF_DAY, name: '天' }

const rounded = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 })
const integer = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 })

/** `3.2 个工作日`, `5.5 小时`, `40 分钟`; calendar time in `天` of 24 hours. */
export function duration(minutes: number | null | undefined, unit: string | null | undefined): string {
  if (minutes === null || minutes === undefined || Number.isNaN(Number(minutes))) return '—'
  const day = dayOf(unit)
  if (minutes >= day.minutes) return `${rounded.format(minutes / day.minutes)} ${day.name === '天' ? '天' : '个工作日'}`
  if (minutes >= 60) return `${rounded.format(minutes / 60)} 小时`
  return `${integer.format(Math.round(minutes))} 分钟`
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
      return integer.format(Number(value))
    case 'number':
      return Number.isNaN(Number(value)) ? String(value) : new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(Number(value))
    default:
      return String(value)
  }
}

export const whole = (value: unknown): string => figure(value, { type: 'count', unit: null })

/** A figure with what it counts: `1,204 件`. */
export const counted = (value: unknown, column: Pick<ReportColumn, 'type' | 'unit'>): string =>
  column.type === 'count' && value !== null && value !== undefined ? `${figure(value, column)} ${column.unit ?? '件'}` : figure(value, column)

/** Names of those that share a place, so that none of several equals is singled out: `甲、乙`, `甲、乙、丙等 5 个部门`. */
export const together = (names: string[], kind: string): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${names.length} 个${kind}` : names.join('、')

/** The rows with the most, as people read the figure: what looks equal is equal. */
export function foremost(rows: ReportRow[], key: string, told: (row: ReportRow) => string): ReportRow[] {
  const most = rows.reduce<ReportRow | undefined>((best, row) => (best && numberIn(best, key) >= numberIn(row, key) ? best : row), undefined)
  return most ? rows.filter((row) => told(row) === told(most)) : []
}
