import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * The state of a list (filters, page, order) lives in the URL, so that a link and the back button restore it.
 * Defaults are left out of the URL; changing anything but a page goes back to page 1.
 */
export function useListState<T extends Record<string, string | number>>(defaults: T) {
  const route = useRoute()
  const router = useRouter()
  const page = route.matched.at(-1)

  const state = computed(() => {
    const read = Object.entries(defaults).map(([name, fallback]) => {
      const raw = route.query[name]
      const text = Array.isArray(raw) ? raw[0] : raw
      if (text === undefined || text === null) return [name, fallback]
      return [name, typeof fallback === 'number' ? Number(text) || fallback : text]
    })
    return Object.fromEntries(read) as T
  })

  /** Resolves when the address has changed. A page that is being left changes nothing any more. */
  async function change(values: Partial<T>) {
    if (route.matched.at(-1) !== page) return
    const turned = Object.keys(values).some(isPage)
    const given = Object.keys(defaults).filter((name) => turned || !isPage(name))
    const next = { ...Object.fromEntries(given.map((name) => [name, state.value[name]])), ...values }
    const kept = Object.entries(next).filter(([name, value]) => value !== defaults[name] && value !== '')
    const others = Object.entries(route.query).filter(([name]) => !(name in defaults) && (turned || !isPage(name)))
    await router.replace({ query: Object.fromEntries([...others, ...kept.map(([name, value]) => [name, String(value)])]) })
  }

  return { state, change }
}

/** `page`, and `soonPage` where a second list stands on a page. */
const isPage = (name: string) => name === 'page' || name.endsWith('Page')
