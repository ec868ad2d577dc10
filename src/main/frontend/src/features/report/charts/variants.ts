import { base, colours, grid, hatched, heightOf, stageAxis, valueAxis, type Builder } from './look'
import { figure, numberIn } from '@/entities/report'

const drawn = 12

/** The paths that were taken most, and which of them the diagram does not draw; what they are, the table beneath says. */
export const variants: Builder = ({ rows }, { narrow }) => {
  if (rows.length === 0) return undefined
  const shown = rows.slice(0, drawn)
  const strayed = rows.filter((row) => numberIn(row, 'deviations') > 0)
  const share = (value: unknown) => figure(value, { type: 'percent', unit: null })
  return {
    height: heightOf(shown.length, 30),
    summary: `共 ${rows.length} 条路径，最常见的一条占 ${share(rows[0]!.share)}；${strayed.length === 0 ? '都与流程图一致。' : `${strayed.length} 条有流程图以外的流转，涉及 ${strayed.reduce((sum, row) => sum + numberIn(row, 'applications'), 0)} 件。`}`,
    option: {
      ...base(),
      grid: grid(narrow, { right: narrow ? 96 : 130 }),
      xAxis: { ...valueAxis('件'), minInterval: 1 },
      yAxis: stageAxis(shown.map((_, index) => `路径 ${index + 1}`), narrow),
      series: [
        { name: '与流程图一致', type: 'bar', stack: 'all', barMaxWidth: 18, itemStyle: { color: colours.blue }, data: shown.map((row) => (numberIn(row, 'deviations') > 0 ? 0 : numberIn(row, 'applications'))) },
        {
          name: '有流程图以外的流转', type: 'bar', stack: 'all', itemStyle: { color: colours.orange, decal: hatched }, data: shown.map((row) => (numberIn(row, 'deviations') > 0 ? numberIn(row, 'applications') : 0)),
          label: { show: true, position: 'right', color: colours.ink, formatter: ({ dataIndex }) => `${numberIn(shown[dataIndex]!, 'applications')} 件 · ${share(shown[dataIndex]!.share)}` },
        },
      ],
    },
  }
}
