import { base, colours, dotted, grid, hatched, heightOf, round1, stageAxis, timeScale, unitOf, valueAxis, type Builder } from './look'
import { duration, figure, foremost, numberIn, textIn, together, whole, type Report, type ReportRow } from '@/entities/report'

const names = (rows: ReportRow[]) => rows.map((row) => textIn(row, 'stageName'))
const share = (value: unknown) => figure(value, { type: 'percent', unit: null })

/** What is in work at each stage: in time, due soon, overdue. */
export const throughput: Builder = ({ rows }, { narrow }) => {
  const open = rows.filter((row) => numberIn(row, 'open') > 0)
  if (open.length === 0) return undefined
  const part = (row: ReportRow, value: number, state: string) => ({ value, link: { stage: textIn(row, 'stage'), state } })
  const worst = foremost(open, 'open', (row) => whole(row.open))
  const overdue = worst.reduce((sum, row) => sum + numberIn(row, 'overdue'), 0)
  return {
    height: heightOf(open.length),
    summary: `在办最多的环节是${together(names(worst), '环节')}，${worst.length > 1 ? '各' : ''} ${whole(worst[0]!.open)} 件，其中超期${worst.length > 1 ? '共' : ''} ${whole(overdue)} 件。`,
    option: {
      ...base(),
      grid: grid(narrow),
      xAxis: { ...valueAxis('件'), minInterval: 1 },
      yAxis: stageAxis(names(open), narrow),
      series: [
        {
          name: '未到期', type: 'bar', stack: 'open', barMaxWidth: 22, itemStyle: { color: colours.blue },
          data: open.map((row) => part(row, numberIn(row, 'open') - numberIn(row, 'overdue') - numberIn(row, 'dueSoon'), 'open')),
        },
        { name: '3 个工作日内到期', type: 'bar', stack: 'open', itemStyle: { color: colours.amber, decal: dotted }, data: open.map((row) => part(row, numberIn(row, 'dueSoon'), 'open')) },
        {
          name: '已超期', type: 'bar', stack: 'open', itemStyle: { color: colours.orange, decal: hatched },
          data: open.map((row) => part(row, numberIn(row, 'overdue'), 'overdue')),
          label: { show: true, position: 'right', color: colours.ink, formatter: ({ dataIndex }) => `${whole(open[dataIndex]!.open)} 件` },
        },
      ],
    },
  }
}

/** How long a stage takes: half of them at most the bar, three quarters and nine tenths at most the marks. */
export const times: Builder = (report, { narrow }) => {
  const rows = report.rows.filter((row) => numberIn(row, 'count') > 0)
  if (rows.length === 0) return undefined
  const unit = unitOf(report, 'median')
  const { divide, name } = timeScale(Math.max(...rows.map((row) => numberIn(row, 'p90'))), unit)
  const points = (key: string) => rows.map((row) => ({ value: round1(numberIn(row, key) / divide), link: { stage: textIn(row, 'stage'), state: 'slow' } }))
  return {
    height: heightOf(rows.length),
    summary: slowest(report),
    option: {
      ...base(),
      tooltip: { ...base().tooltip, valueFormatter: (value) => `${String(value)} ${name}` },
      grid: grid(narrow),
      xAxis: valueAxis(name),
      yAxis: stageAxis(names(rows), narrow),
      series: [
        {
          name: '中位用时', type: 'bar', barMaxWidth: 18, itemStyle: { color: colours.blue }, data: points('median'),
          label: { show: true, position: 'insideLeft', color: '#fff', formatter: ({ dataIndex, value }) => (Number(value) * divide > 0 && !narrow ? duration(numberIn(rows[dataIndex]!, 'median'), unit) : '') },
          labelLayout: ({ rect, labelRect }) => (rect.width < labelRect.width + 8 ? { fontSize: 0 } : {}),
        },
        { name: '四分之三不超过（P75）', type: 'scatter', symbol: 'diamond', symbolSize: 13, itemStyle: { color: colours.amber, borderColor: '#fff', borderWidth: 1 }, data: points('p75') },
        { name: '九成不超过（P90）', type: 'scatter', symbol: 'triangle', symbolSize: 13, itemStyle: { color: colours.orange, borderColor: '#fff', borderWidth: 1 }, data: points('p90') },
      ],
    },
  }
}

/** The slowest stage in words. */
function slowest({ rows, columns }: Report): string {
  const unit = columns.find(({ key }) => key === 'median')?.unit ?? null
  const half = (row: ReportRow) => duration(numberIn(row, 'median'), unit)
  const worst = foremost(rows.filter((row) => numberIn(row, 'count') > 0), 'median', half)
  const [first] = worst
  if (!first) return ''
  if (worst.length > 1) return `${together(names(worst), '环节')}用时最长：半数在 ${half(first)}以内办结。`
  return `${together(names(worst), '环节')}用时最长：半数在 ${half(first)}以内办结，九成在 ${duration(numberIn(first, 'p90'), unit)}以内办结。`
}

/** How often applications come back to the applicant. */
export const rework: Builder = ({ rows }, { narrow }) => {
  const reviewed = rows.filter((row) => numberIn(row, 'applications') > 0)
  const most = foremost(reviewed, 'returns', (row) => whole(row.returns))
  const [first] = most
  if (!first || numberIn(first, 'returns') === 0) return undefined
  return {
    height: heightOf(reviewed.length),
    summary: most.length > 1 ? `退回最多的环节是${together(names(most), '环节')}，各 ${whole(first.returns)} 次。` : `退回最多的环节是${together(names(most), '环节')}，共 ${whole(first.returns)} 次，一次通过率 ${share(first.firstPass)}。`,
    option: {
      ...base(),
      grid: grid(narrow, { right: narrow ? 60 : 150 }),
      xAxis: { ...valueAxis('退回次数'), minInterval: 1 },
      yAxis: stageAxis(names(reviewed), narrow),
      series: [
        {
          name: '退回次数', type: 'bar', barMaxWidth: 20, itemStyle: { color: colours.blue },
          data: reviewed.map((row) => ({ value: numberIn(row, 'returns'), link: { stage: textIn(row, 'stage'), state: 'left' } })),
          label: {
            show: true, position: 'right', color: colours.ink,
            formatter: ({ dataIndex }) => {
              const row = reviewed[dataIndex]!
              return narrow ? share(row.firstPass) : `${whole(row.returns)} 次 · 一次通过 ${share(row.firstPass)}`
            },
          },
        },
      ],
    },
  }
}
