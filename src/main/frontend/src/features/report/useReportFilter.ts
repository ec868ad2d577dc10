import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { noFilter, type ReportFilter } from '@/entities/report'
import { useListState } from '@/shared/ui'

const names = Object.keys(noFilter) as (keyof ReportFilter)[]

/**
 * The filter that all pages of reports share: it lives in the URL, so that a link, a reload and the back button restore it.
 * The list of applications is narrowed to a stage, too, by whatever led there.
 */
export function useReportFilter() {
  const route = useRoute()
  const { state, change } = useListState({ ...noFilter, stage: '' })
  const filter = computed(() => Object.fromEntries(names.map((name) => [name, state.value[name]])) as ReportFilter)
  const stage = computed(() => state.value.stage)
  /** To take along to another page of reports. */
  const carried = computed(() => Object.fromEntries(names.filter((name) => route.query[name]).map((name) => [name, route.query[name]])))
  return { filter, stage, change, carried }
}
