import { base, colours, grid, heightOf, round1, stageAxis, timeScale, unitOf, valueAxis, type Builder } from './look'
import { duration, figure, foremost, kindOf, numberIn, ownAmong, textIn, together, type Report, type ReportColumn, type ReportRow } from '@/entities/report'

/** Name of the column that says who a line is. */
const who = ({ columns }: Report) => columns.find(({ type }) => type === 'text')?.key ?? 'name'

interface Words {
  column: ReportColumn
  /** What a line stands for. */
  kind: string
  name: (row: ReportRow) => string
  told: (row: ReportRow) => string
}

/** Who has the most and who the least, all of them where several are equal; and where the reader's own stands. */
function inWords(rows: ReportRow[], own: ReportRow[], { column, kind, name, told }: Words): string {
  const [first] = rows
  if (!first) return ''
  if (rows.every((row) => told(row) === told(first))) return `${column.label}${rows.length > 1 ? '均为' : '为'} ${told(first)}。`
  const most = foremost(rows, column.key, told)
  const least = rows.filter((row) => told(row) === told(rows.at(-1)!))
  const those = (group: ReportRow[]) => `${together(group.map(name), kind)}（${group.length > 1 ? '均为 ' : ''}${told(group[0]!)}）`
  return `${column.label}最高的是${those(most)}，最低的是${those(least)}${own.length === 1 ? `；本${kind}为 ${told(own[0]!)}` : ''}。`
}

/** Offices or regions beside one another, the own one in another colour and with a mark. */
export const comparison: Builder = (report, { narrow, measure }) => {
  const column = report.columns.find(({ key }) => key === (measure || 'median'))
  const rows = report.rows.filter((row) => column && row[column.key] !== null && row[column.key] !== undefined)
  if (!column || rows.length === 0) return undefined
  const key = column.key
  const ordered = [...rows].sort((one, other) => numberIn(other, key) - numberIn(one, key))
  const minutes = column.type === 'minutes'
  const { divide, name } = minutes ? timeScale(Math.max(...rows.map((row) => numberIn(row, key))), unitOf(report, key)) : { divide: 1, name: column.type === 'percent' ? '%' : (column.unit ?? '') }
  const own = ownAmong(rows)
  const label = (row: ReportRow) => `${own.includes(row) ? '★ ' : ''}${textIn(row, who(report))}`
  const told = (row: ReportRow) => (minutes ? duration(numberIn(row, key), column.unit) : figure(row[key], column))
  return {
    height: heightOf(ordered.length, 34),
    summary: inWords(ordered, own, { column, kind: kindOf(report), name: (row) => textIn(row, who(report)), told }),
    option: {
      ...base(),
      legend: { show: false },
      grid: grid(narrow, { top: 28, right: narrow ? 76 : 96 }),
      xAxis: valueAxis(name),
      yAxis: stageAxis(ordered.map(label), narrow),
      series: [
        {
          name: column.label, type: 'bar', barMaxWidth: 20,
          data: ordered.map((row) => ({ value: round1(numberIn(row, key) / divide), itemStyle: { color: own.includes(row) ? colours.orange : colours.blue } })),
          label: { show: true, position: 'right', color: colours.ink, formatter: ({ dataIndex }) => told(ordered[dataIndex]!) },
        },
      ],
    },
  }
}
