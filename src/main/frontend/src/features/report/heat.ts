import { counted, dayOf, figure, foremost, numberIn, textIn, type Report, type ReportColumn, type ReportRow } from '@/entities/report'
import type { Heat } from '@/shared/bpmn/heat'

/** What a heatmap can show: the column it reads and what the most of it is called. */
export const measures = [
  { key: 'median', label: '用时中位数', top: '最慢' },
  { key: 'p90', label: '九成不超过', top: '最慢' },
  { key: 'waiting', label: '在办已等待', top: '等待最久' },
  { key: 'count', label: '到达次数', top: '最多' },
  { key: 'open', label: '在办', top: '积压最多' },
  { key: 'overdue', label: '超期', top: '超期最多' },
  { key: 'returns', label: '退回', top: '退回最多' },
] as const
export type Measure = (typeof measures)[number]['key']

const levels = 5

export interface Heatmap {
  heat: Record<string, Heat>
  /** What each of the levels 1 to 5 stands for. */
  legend: { level: number; label: string }[]
  /** Hottest first, only those with something to say. */
  ranked: ReportRow[]
  /** The hottest, all of them where several are equal. */
  hottest: ReportRow[]
  column: ReportColumn | undefined
}

/** Equal steps from nothing to the most: twice as hot is twice as long. */
export function heatmap(report: Report, measure: Measure): Heatmap {
  const column = report.columns.find(({ key }) => key === measure)
  if (!column) return { heat: {}, legend: [], ranked: [], hottest: [], column }
  const ranked = report.rows.filter((row) => numberIn(row, measure) > 0).sort((one, other) => numberIn(other, measure) - numberIn(one, measure))
  const most = top(numberIn(ranked[0] ?? {}, measure), column)
  const word = measures.find(({ key }) => key === measure)!.top
  const hottest = foremost(ranked, measure, (row) => counted(row[measure], column))
  const heat = Object.fromEntries(
    report.rows.map((row): [string, Heat] => {
      const value = numberIn(row, measure)
      const level = value <= 0 || most === 0 ? 0 : Math.min(levels, Math.ceil((value / most) * levels))
      const mark = ranked.length > hottest.length && hottest.includes(row) ? word : undefined
      return [textIn(row, 'node'), { level, text: short(row, column), label: inWords(row, report, mark), top: mark }]
    }),
  )
  const legend = most === 0 ? [] : Array.from({ length: levels }, (_, index) => ({ level: index + 1, label: range((most / levels) * index, (most / levels) * (index + 1), column, scale(most, column)) })).filter(({ label }) => label)
  return { heat, legend, ranked, hottest, column }
}

/** Days once there are two of them, hours below. */
const scale = (most: number, { type, unit }: ReportColumn) => {
  if (type !== 'minutes') return { size: 1, name: unit ?? '件' }
  const day = dayOf(unit)
  return most > 2 * day.minutes ? { size: day.minutes, name: day.name } : { size: 60, name: '小时' }
}

/** The upper end of the scale: of time a whole number of steps that people read easily, of things the most there is. */
function top(most: number, column: ReportColumn): number {
  if (column.type !== 'minutes') return most
  const { size } = scale(most, column)
  const step = most / size / levels
  return (step > 1 ? Math.ceil(step * 2) / 2 : Math.ceil(step * 10) / 10) * levels * size
}

/** `2～4 工作日`; of things whole numbers, nothing when none lies in between. */
function range(low: number, high: number, { type }: ReportColumn, { size, name }: { size: number; name: string }): string {
  const shown = (value: number) => figure(value / size, { type: 'number', unit: null })
  if (type === 'minutes') return `${shown(low)}～${shown(high)} ${name}`
  const [first, last] = [Math.floor(low) + 1, Math.floor(high)]
  return first > last ? '' : `${first === last ? shown(first) : `${shown(first)}～${shown(last)}`} ${name}`
}

function short(row: ReportRow, column: ReportColumn): string {
  return counted(row[column.key], column).replace(' 个工作日', ' 工作日')
}

function inWords(row: ReportRow, { columns }: Report, mark?: string): string {
  const parts = columns
    .filter(({ key, type }) => key !== 'nodeName' && type !== 'code' && row[key] !== null && row[key] !== undefined)
    .map((column) => `${column.label} ${figure(row[column.key], column)}`)
  return `${textIn(row, 'nodeName')}${mark ? `（${mark}）` : ''}：${parts.join('，')}。按回车查看申报`
}

/** Called processes of a diagram: the node that calls, and what it calls. */
export function calls(xml: string): Map<string, { key: string; name: string }> {
  const found = new Map<string, { key: string; name: string }>()
  const drawn = new DOMParser().parseFromString(xml, 'application/xml')
  for (const call of drawn.getElementsByTagNameNS('http://www.omg.org/spec/BPMN/20100524/MODEL', 'callActivity')) {
    const key = call.getAttribute('calledElement')
    const id = call.getAttribute('id')
    if (key && id && !key.includes('{')) found.set(id, { key, name: call.getAttribute('name') ?? '被调用的流程' })
  }
  return found
}

/** Nodes that applications went through but that this version no longer has. */
export const missing = (rows: ReportRow[], xml: string) => rows.filter((row) => !xml.includes(`id="${textIn(row, 'node')}"`))
