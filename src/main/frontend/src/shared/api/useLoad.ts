import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { asProblem, type ApiProblem } from './problem'

/**
 * Loads something once now and again on `reload()` and whenever what it is asked `on` changes; a newer load wins over an
 * older one. An answer goes with its question: when a new question fails, the answer to the old one does not stay.
 */
export function useLoad<T>(load: () => Promise<T>, { on = () => undefined }: { on?: () => unknown } = {}): {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<ApiProblem | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
} {
  const data = shallowRef<T>()
  const problem = shallowRef<ApiProblem>()
  const loading = ref(true)
  const question = () => JSON.stringify(on())
  let latest = 0
  let answered: string | undefined

  async function reload() {
    const mine = ++latest
    const asked = question()
    loading.value = true
    try {
      const loaded = await load()
      if (mine !== latest) return
      data.value = loaded
      answered = asked
      problem.value = undefined
    } catch (error) {
      if (mine !== latest) return
      if (asked !== answered) data.value = undefined
      problem.value = asProblem(error)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  watch(question, reload)
  void reload()
  return { data, problem, loading, reload }
}
