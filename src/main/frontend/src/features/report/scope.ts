import { inject, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { LocationQuery } from 'vue-router'
import type { FilterChoices, FilterProgramme, ReportFilter } from '@/entities/report'

/** What the figures of a page are of. The frame provides it, the cards ask with it. */
export interface Scope {
  filter: Ref<ReportFilter>
  stage: Ref<string>
  change: (values: Partial<ReportFilter & { stage: string }>) => Promise<unknown>
  /** The filter as a query, to take along to another page. */
  carried: ComputedRef<LocationQuery>
  choices: Ref<FilterChoices | undefined>
  programme: ComputedRef<FilterProgramme | undefined>
  words: ComputedRef<string>
}

export const scopeKey: InjectionKey<Scope> = Symbol('scope of the reports')

export function useScope(): Scope {
  const scope = inject(scopeKey)
  if (!scope) throw new Error('a report stands inside a ReportFrame')
  return scope
}
