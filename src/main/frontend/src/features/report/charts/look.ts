import type { EChartsOption } from 'echarts'
import { dayOf, type Report } from '@/entities/report'

/** How a chart is wanted: on what width, of which measure. */
export interface Look {
  narrow: boolean
  measure: string
}

export interface Chart {
  option: EChartsOption
  height: number
  /** What there is to see, for whoever does not see it. */
  summary: string
}

/** Draws a report; nothing when it has nothing that can be drawn. */
export type Builder = (report: Report, look: Look) => Chart | undefined

/** Where a click on a bar leads: the applications of it. */
export interface Linked {
  link?: Record<string, string>
}

/** Okabe and Ito's colours, which colour-blind people tell apart, dark enough on white; blue first, as the house is. */
export const colours = { blue: '#1d4e89', orange: '#c25700', green: '#00795a', amber: '#b07a00', sky: '#3a93c9', pink: '#a8577f', grey: '#8a929e', ink: '#1f2733', soft: '#5f6672' }
export const series = [colours.blue, colours.orange, colours.green, colours.amber, colours.sky, colours.pink, '#6b4fa0', '#5d6b2f', '#7a4a2b', colours.grey]

/** Hatching: what is late is told by its pattern too. */
export const hatched = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.75)' }
export const dotted = { symbol: 'circle', symbolSize: 0.7, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], color: 'rgba(255,255,255,0.85)' }

export const fontFamily = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif"

/** What all charts have in common. */
export function base(): EChartsOption {
  return {
    animation: false,
    color: series,
    textStyle: { fontFamily, color: colours.ink, fontSize: 13 },
    legend: { top: 0, left: 0, itemWidth: 16, itemHeight: 11, textStyle: { color: colours.ink, fontSize: 13 } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, textStyle: { fontSize: 13, color: colours.ink } },
  }
}

export const axisText = { color: colours.ink, fontSize: 13 }
export const axisName = { nameTextStyle: { color: colours.soft, fontSize: 12 } }

/** Stages stand below one another in their order on the route; long names are broken, not cut. */
export const stageAxis = (names: string[], narrow: boolean) => ({
  type: 'category' as const,
  data: names,
  inverse: true,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: '#c4cad3' } },
  axisLabel: { ...axisText, width: narrow ? 92 : 150, overflow: 'break' as const, interval: 0 },
})

export const valueAxis = (name: string) => ({
  type: 'value' as const,
  name,
  nameLocation: 'end' as const,
  minInterval: 0,
  ...axisName,
  axisLabel: { color: colours.soft, fontSize: 12 },
  splitLine: { lineStyle: { color: '#e8ebf0' } },
})

export const grid = (narrow: boolean, more: object = {}) => ({ left: 8, right: narrow ? 16 : 64, top: 40, bottom: 8, containLabel: true, ...more })

/** Height of a chart of so many lines below one another. */
export const heightOf = (lines: number, each = 40) => Math.max(200, 84 + lines * each)

/** Minutes on an axis: in days when there are some, else in hours. */
export function timeScale(most: number, unit: string | null | undefined): { divide: number; name: string } {
  const day = dayOf(unit)
  return most >= 1.5 * day.minutes ? { divide: day.minutes, name: day.name } : { divide: 60, name: '小时' }
}

export const unitOf = (report: Report, key: string) => report.columns.find((column) => column.key === key)?.unit ?? null
export const round1 = (value: number) => Math.round(value * 10) / 10
