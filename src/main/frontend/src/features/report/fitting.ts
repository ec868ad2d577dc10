import { noFilter, type FilterChoices, type ReportFilter } from '@/entities/report'

/**
 * What must change in a filter so that it can be asked: a round brings its programme along, what is no choice of this reader
 * or of that programme goes, and where figures of several programmes together would say nothing the first one is taken.
 */
export function fitting(filter: ReportFilter, choices: FilterChoices, oneProgramme: boolean): Partial<ReportFilter> {
  const { programmes, bodies } = choices
  const known = programmes.find(({ code }) => code === filter.programme)
  const programme = known ?? programmes.find(({ rounds }) => rounds.some(({ id }) => String(id) === filter.round)) ?? (oneProgramme ? programmes[0] : undefined)
  const keep = (value: string, offered: string[]) => (offered.includes(value) ? value : '')
  const fit: ReportFilter = {
    ...filter,
    programme: programme?.code ?? '',
    round: keep(filter.round, programme?.rounds.map(({ id }) => String(id)) ?? []),
    category: keep(filter.category, programme?.categories.map(({ code }) => code) ?? []),
    version: keep(filter.version, programme?.versions.map(String) ?? []),
    body: keep(filter.body, bodies.map(({ code }) => code)),
  }
  return Object.fromEntries(names.filter((name) => fit[name] !== filter[name]).map((name) => [name, fit[name]]))
}

const names = Object.keys(noFilter) as (keyof ReportFilter)[]
