import type { CustomSeriesRenderItem } from 'echarts'
import { base, colours, grid, heightOf, stageAxis, valueAxis, type Builder } from './look'
import { figure, foremost, numberIn, textIn, together, whole, type ReportRow } from '@/entities/report'
import { date } from '@/shared/format'

const thick = 14

/** A whisker along the lower of a stage's two bars, from the low end of the interval to the high end. */
const whisker: CustomSeriesRenderItem = (_, api) => {
  const [low, high] = [api.coord([api.value(0), api.value(2)]), api.coord([api.value(1), api.value(2)])]
  const [x1 = 0, middle = 0] = low
  const y = middle + thick * 0.6
  const [x2 = 0] = high
  const style = { stroke: colours.ink, lineWidth: 2 }
  const line = (fromX: number, fromY: number, toX: number, toY: number) => ({ type: 'line' as const, shape: { x1: fromX, y1: fromY, x2: toX, y2: toY }, style })
  return { type: 'group', children: [line(x1, y, x2, y), line(x1, y - 6, x1, y + 6), line(x2, y - 6, x2, y + 6)] }
}

/** A danger in words: where, when, how much, and what would avert it. */
function told(row: ReportRow): string {
  const staff = row.staff === undefined || row.staff === null ? '' : `，按期办结需要现有办理力量的 ${figure(row.staff, { type: 'number', unit: null })} 倍`
  return `${textIn(row, 'stageName')}到${date(textIn(row, 'deadline'))}“${textIn(row, 'deadlineName')}”时预计仍有 ${whole(row.expected)} 件未办结（${whole(row.low)}～${whole(row.high)} 件）${staff}。`
}

/** Without a danger: what is likely to be left at most. */
function mostLeft(rows: ReportRow[], label: (row: ReportRow) => string): string {
  const most = foremost(rows, 'expected', (row) => whole(row.expected))
  const left = Math.round(numberIn(most[0] ?? {}, 'expected'))
  if (left === 0) return '按目前进度，各环节预计都能按期办结。'
  return `没有预警的环节；到期预计未办结最多的是${together(most.map(label), '环节')}，约${most.length > 1 ? '各' : ''} ${whole(left)} 件。`
}

/** A stage by its name; with its deadline and round where the name alone would stand for several. */
function labels(rows: ReportRow[]): (row: ReportRow) => string {
  const several = (key: string) => new Set(rows.map((row) => textIn(row, key))).size > 1
  const repeated = new Set(rows.map((row) => textIn(row, 'stageName'))).size < rows.length
  return (row) => {
    const name = textIn(row, 'stageName')
    return repeated ? `${name} · ${textIn(row, 'deadlineName')}${several('round') ? `（${textIn(row, 'round')}）` : ''}` : name
  }
}

/** What will still be open at the deadline, with its interval; beside it what is open now. */
export const forecast: Builder = ({ rows }, { narrow }) => {
  if (rows.length === 0) return undefined
  const label = labels(rows)
  const endangered = rows.filter((row) => row.danger)
  return {
    height: heightOf(rows.length, 52),
    summary: endangered.length === 0 ? mostLeft(rows, label) : endangered.slice(0, 2).map(told).join(''),
    option: {
      ...base(),
      grid: grid(narrow),
      xAxis: { ...valueAxis('件'), minInterval: 1 },
      yAxis: stageAxis(rows.map((row) => `${row.danger ? '⚠ ' : ''}${label(row)}`), narrow),
      series: [
        { name: '现在在办', type: 'bar', barWidth: thick, barGap: '20%', itemStyle: { color: '#b9c7d8' }, data: rows.map((row) => ({ value: numberIn(row, 'open'), link: { stage: textIn(row, 'stage'), state: 'open' } })) },
        { name: '到期预计未办结', type: 'bar', barWidth: thick, barGap: '20%', itemStyle: { color: colours.blue }, data: rows.map((row) => ({ value: numberIn(row, 'expected'), itemStyle: { color: endangered.includes(row) ? colours.orange : colours.blue } })) },
        { name: '预测区间', type: 'custom', renderItem: whisker, itemStyle: { color: colours.ink }, encode: { x: [0, 1], y: 2 }, data: rows.map((row, index) => [numberIn(row, 'low'), numberIn(row, 'high'), index]), z: 5, tooltip: { show: false } },
      ],
    },
  }
}
