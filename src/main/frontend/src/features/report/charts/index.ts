import { comparison } from './compare'
import { forecast } from './forecast'
import { funnel } from './funnel'
import { arrivals, cumulativeFlow, trend } from './lines'
import type { Builder } from './look'
import { rework, throughput, times } from './stages'
import { variants } from './variants'

/** The chart of each report; a report without one is a table. */
export const builders: Record<string, Builder> = {
  throughput,
  arrivals,
  times,
  rework,
  funnel,
  offices: comparison,
  regions: comparison,
  experts: times,
  'cumulative-flow': cumulativeFlow,
  trend,
  forecast,
  variants,
}
