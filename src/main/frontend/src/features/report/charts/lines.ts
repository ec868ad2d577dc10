import type { LineSeriesOption } from 'echarts'
import { base, colours, grid, series, valueAxis, type Builder } from './look'
import { counted, foremost, numberIn, textIn, together, whole, type ReportRow } from '@/entities/report'

const shortDay = (date: string) => {
  const [, month, day] = date.split('-')
  return day ? `${Number(month)}月${Number(day)}日` : `${date.split('-')[0]}年${Number(month)}月`
}

const dayAxis = (dates: string[]) => ({
  type: 'category' as const,
  data: dates,
  axisTick: { alignWithLabel: true },
  axisLine: { lineStyle: { color: '#c4cad3' } },
  axisLabel: { color: colours.soft, fontSize: 12, formatter: shortDay, hideOverlap: true },
})

/** Arrivals beside completions, and what piles up between them. */
export const arrivals: Builder = ({ rows }, { narrow }) => {
  const days = new Map<string, { arrivals: number; completions: number; open: number }>()
  for (const row of rows) {
    const day = textIn(row, 'date')
    const sum = days.get(day) ?? { arrivals: 0, completions: 0, open: 0 }
    for (const key of ['arrivals', 'completions', 'open'] as const) sum[key] += numberIn(row, key)
    days.set(day, sum)
  }
  if (days.size === 0) return undefined
  const all = [...days.values()]
  const total = (key: 'arrivals' | 'completions') => whole(all.reduce((sum, day) => sum + day[key], 0))
  return {
    height: narrow ? 280 : 320,
    summary: `共到达 ${total('arrivals')} 件次，办结 ${total('completions')} 件次，期末在办 ${whole(all.at(-1)!.open)} 件。`,
    option: {
      ...base(),
      tooltip: { ...base().tooltip, axisPointer: { type: 'line' } },
      grid: grid(narrow, { top: 64 }),
      xAxis: dayAxis([...days.keys()]),
      yAxis: [{ ...valueAxis('件次'), minInterval: 1 }, { ...valueAxis('期末在办（件）'), minInterval: 1, splitLine: { show: false } }],
      series: [
        { name: '到达', type: 'bar', barMaxWidth: 14, itemStyle: { color: colours.sky }, data: all.map((day) => day.arrivals) },
        { name: '办结', type: 'bar', barMaxWidth: 14, itemStyle: { color: colours.blue }, data: all.map((day) => day.completions) },
        { name: '期末在办（右轴）', type: 'line', yAxisIndex: 1, symbol: 'circle', symbolSize: 5, showSymbol: all.length < 40, lineStyle: { width: 2, type: 'dashed' }, itemStyle: { color: colours.orange }, data: all.map((day) => day.open) },
      ],
    },
  }
}

/** Where applications stand, day after day: a band that widens is a stage that does not keep up. What has left all stages lies below. */
export const cumulativeFlow: Builder = ({ columns, rows }, { narrow }) => {
  const bands = columns.filter(({ type }) => type === 'count').reverse()
  const stages = bands.filter(({ key }) => key !== 'done')
  if (rows.length === 0 || stages.length === 0) return undefined
  const last = rows.at(-1)!
  const held = stages.map(({ key, label }): ReportRow => ({ label, held: numberIn(last, key) })).reverse()
  const widest = foremost(held, 'held', (row) => whole(row.held))
  const most = numberIn(widest[0]!, 'held')
  const colourOf = (key: string) => (key === 'done' ? '#b9c0ca' : series[stages.findIndex((stage) => stage.key === key) % series.length])
  return {
    height: narrow ? 340 : 380,
    summary: most > 0 ? `期末停留最多的是${together(widest.map((row) => textIn(row, 'label')), '环节')}，${widest.length > 1 ? '各' : ''} ${whole(most)} 件。` : '期末没有停留在各环节的申报。',
    option: {
      ...base(),
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      legend: { ...base().legend, type: 'scroll' },
      tooltip: { ...base().tooltip, axisPointer: { type: 'line' }, order: 'seriesDesc' },
      grid: grid(narrow, { top: 64, right: 24 }),
      xAxis: { ...dayAxis(rows.map((row) => textIn(row, 'date'))), boundaryGap: false },
      yAxis: { ...valueAxis('件'), minInterval: 1 },
      series: bands.map(({ key, label }): LineSeriesOption => ({
        name: label, type: 'line', stack: 'all', symbol: 'none', lineStyle: { width: 1, color: colourOf(key) }, areaStyle: { color: colourOf(key), opacity: 0.75 }, itemStyle: { color: colourOf(key) },
        data: rows.map((row) => numberIn(row, key)),
      })),
    },
  }
}

const former = (key: string) => /last|previous|former/i.test(key)
const present = (row: ReportRow, key: string) => row[key] !== null && row[key] !== undefined

/** This round beside the last one, by the day of the round: what is counted by colour, which round by the line. */
export const trend: Builder = ({ columns, rows }, { narrow }) => {
  const wanted = columns.filter(({ type, key }) => type === 'count' && rows.some((row) => present(row, key)))
  const current = wanted.filter(({ key }) => !former(key))
  const day = columns[0]
  if (current.length === 0 || !day) return undefined
  const passed = rows.slice(0, rows.reduce((last, row, index) => (current.some(({ key }) => present(row, key)) ? index + 1 : last), 0))
  // After its last event a round stays at its last total.
  const until = (key: string) => passed.filter((row) => present(row, key)).at(-1)?.[key]
  const told = wanted.map((column) => `${column.label} ${counted(until(column.key) ?? 0, column)}`)
  const colour = (key: string) => [colours.blue, colours.green, colours.amber][Math.max(0, current.findIndex((one) => key.toLowerCase().includes(one.key.toLowerCase()))) % 3]
  return {
    height: narrow ? 320 : 340,
    summary: `批次第 ${textIn(passed.at(-1)!, day.key)} 天：${told.join('，')}${wanted.some(({ key }) => former(key)) ? '' : '；没有可以比较的上一批次'}。`,
    option: {
      ...base(),
      legend: { ...base().legend, itemWidth: 30 },
      tooltip: { ...base().tooltip, axisPointer: { type: 'line' } },
      grid: grid(narrow, { top: narrow ? 92 : 64, bottom: 30 }),
      xAxis: { type: 'category', data: rows.map((row) => textIn(row, day.key)), name: '批次第几天', nameLocation: 'middle', nameGap: 28, axisLabel: { color: colours.soft, fontSize: 12, hideOverlap: true } },
      yAxis: { ...valueAxis('件'), minInterval: 1 },
      series: wanted.map(({ key, label }): LineSeriesOption => ({
        name: label, type: 'line', symbol: 'none', lineStyle: { width: former(key) ? 2 : 3, type: former(key) ? 'dashed' : 'solid', color: colour(key) }, itemStyle: { color: colour(key) },
        data: rows.map((row) => (present(row, key) ? numberIn(row, key) : null)),
      })),
    },
  }
}
