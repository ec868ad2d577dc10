import { base, colours, dotted, grid, heightOf, stageAxis, valueAxis, type Builder } from './look'
import { figure, foremost, numberIn, textIn, together, whole, type Report } from '@/entities/report'

/** Where most leave, and why. */
function loss({ columns, rows }: Report): string {
  const most = foremost(rows, 'left', (row) => whole(row.left))
  const [worst] = most
  if (!worst || numberIn(worst, 'left') === 0) return ''
  const steps = together(most.map((row) => `“${textIn(row, 'stepName')}”`), '环节')
  if (most.length > 1) return `终止最多的是${steps}，各 ${whole(worst.left)} 件。`
  const why = columns.slice(columns.findIndex(({ key }) => key === 'left') + 1).filter(({ key, type }) => type === 'count' && numberIn(worst, key) > 0)
  const reasons = why.sort((one, other) => numberIn(worst, other.key) - numberIn(worst, one.key)).slice(0, 2).map(({ key, label }) => `${label} ${whole(worst[key])} 件`)
  return `终止最多的是${steps}，${whole(worst.left)} 件${reasons.length > 0 ? `（${reasons.join('，')}）` : ''}。`
}

/** From draft to award: how many reach each step, and how many leave there. */
export const funnel: Builder = (report, { narrow }) => {
  const { rows } = report
  const first = numberIn(rows[0] ?? {}, 'reached')
  if (rows.length === 0 || first === 0) return undefined
  const share = (value: number) => figure((100 * value) / first, { type: 'percent', unit: null })
  const last = rows.at(-1)!
  return {
    height: heightOf(rows.length, 42),
    summary: `${whole(first)} 件进入“${textIn(rows[0]!, 'stepName')}”，${whole(last.reached)} 件到达“${textIn(last, 'stepName')}”（${share(numberIn(last, 'reached'))}）。${loss(report)}`,
    option: {
      ...base(),
      grid: grid(narrow, { right: narrow ? 92 : 150 }),
      xAxis: { ...valueAxis('件'), minInterval: 1 },
      yAxis: stageAxis(rows.map((row) => textIn(row, 'stepName')), narrow),
      series: [
        {
          name: '继续办理或已通过', type: 'bar', stack: 'reached', barMaxWidth: 24, itemStyle: { color: colours.blue },
          data: rows.map((row) => ({ value: numberIn(row, 'reached') - numberIn(row, 'left') })),
        },
        {
          name: '在本环节终止', type: 'bar', stack: 'reached', itemStyle: { color: colours.orange, decal: dotted },
          data: rows.map((row) => ({ value: numberIn(row, 'left') })),
          label: { show: true, position: 'right', color: colours.ink, formatter: ({ dataIndex }) => {
            const reached = numberIn(rows[dataIndex]!, 'reached')
            return `${whole(reached)} 件 · ${share(reached)}`
          } },
        },
      ],
    },
  }
}
