import type { FilterChoices, ReportFilter } from '@/entities/report'
import { date } from '@/shared/format'

/** The filter in words, for pictures and print: what these figures are of. */
export function words(filter: ReportFilter, choices: FilterChoices | undefined): string {
  const programme = choices?.programmes.find(({ code }) => code === filter.programme)
  return [
    programme?.title ?? '全部专项',
    programme?.rounds.find(({ id }) => String(id) === filter.round)?.title,
    programme?.categories.find(({ code }) => code === filter.category)?.title,
    choices?.bodies.find(({ code }) => code === filter.body)?.name,
    filter.version ? `流程第 ${filter.version} 版` : '',
    period(filter),
  ]
    .filter(Boolean)
    .join(' · ')
}

function period({ from, to }: ReportFilter): string {
  if (from && to) return `${date(from)}至${date(to)}`
  if (from) return `${date(from)}以来`
  return to ? `截至${date(to)}` : ''
}
