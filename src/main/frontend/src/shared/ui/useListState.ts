import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * The state of a list (filters, page, order) lives in the URL, so that a link and the back button restore it.
 * Defaults are left out of the URL; changing anything but the page goes back to page 1.
 */
export function useListState<T extends Record<string, string | number>>(defaults: T) {
  const route = useRoute()
  const router = useRouter()

  const state = computed(() => {
    const read = Object.entries(defaults).map(([name, fallback]) => {
      const raw = route.query[name]
      const text = Array.isArray(raw) ? raw[0] : raw
      if (text === undefined || text === null) return [name, fallback]
      return [name, typeof fallback === 'number' ? Number(text) || fallback : text]
    })
    return Object.fromEntries(read) as T
  })

  function change(values: Partial<T>) {
    const restart = 'page' in defaults && !('page' in values) ? { page: defaults.page } : {}
    const next: Record<string, string | number> = { ...state.value, ...restart, ...values }
    const kept = Object.entries(next).filter(([name, value]) => value !== defaults[name] && value !== '')
    const others = Object.entries(route.query).filter(([name]) => !(name in defaults))
    void router.replace({ query: Object.fromEntries([...others, ...kept.map(([name, value]) => [name, String(value)])]) })
  }

  return { state, change }
}
