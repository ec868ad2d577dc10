import type { CustomSeriesRenderItem } from 'echarts'
import { base, colours, grid, heightOf, stageAxis, valueAxis, type Builder } from './look'
import { figure, numberIn, textIn, type ReportRow } from '@/entities/report'
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

const whole = (value: unknown) => figure(value, { type: 'count', unit: null })

/** A danger in words: where, when, how much, and what would avert it. */
function told(row: ReportRow): string {
  const staff = row.staff === undefined || row.staff === null ? '' : `，按期办完需要现有办理力量的 ${figure(row.staff, { type: 'number', unit: null })} 倍`
  return `${textIn(row, 'stageName')}到${date(textIn(row, 'deadline'))}“${textIn(row, 'deadlineName')}”时预计仍有 ${whole(row.expected)} 件（${whole(row.low)}～${whole(row.high)} 件）${staff}。`
}

/** What will still be open at the deadline, with its interval; beside it what is open now. */
export const forecast: Builder = ({ rows }, { narrow }) => {
  if (rows.length === 0) return undefined
  const label = (row: (typeof rows)[number]) => `${row.danger ? '⚠ ' : ''}${textIn(row, 'stageName')}`
  const endangered = rows.filter((row) => row.danger)
  return {
    height: heightOf(rows.length, 52),
    summary: endangered.length === 0 ? '照目前的进度，各环节到期限时都能办完或接近办完。' : endangered.slice(0, 2).map(told).join(''),
    option: {
      ...base(),
      grid: grid(narrow),
      xAxis: { ...valueAxis('件'), minInterval: 1 },
      yAxis: stageAxis(rows.map(label), narrow),
      series: [
        { name: '现在在办', type: 'bar', barWidth: thick, barGap: '20%', itemStyle: { color: '#b9c7d8' }, data: rows.map((row) => ({ value: numberIn(row, 'open'), link: { stage: textIn(row, 'stage'), state: 'open' } })) },
        { name: '到期限时预计仍在办', type: 'bar', barWidth: thick, barGap: '20%', itemStyle: { color: colours.blue }, data: rows.map((row) => ({ value: numberIn(row, 'expected'), itemStyle: { color: endangered.includes(row) ? colours.orange : colours.blue } })) },
        { name: '预测区间', type: 'custom', renderItem: whisker, itemStyle: { color: colours.ink }, encode: { x: [0, 1], y: 2 }, data: rows.map((row, index) => [numberIn(row, 'low'), numberIn(row, 'high'), index]), z: 5, tooltip: { show: false } },
      ],
    },
  }
}
