import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { asProblem, type ApiProblem } from './problem'

/** Loads something once now and again on `reload()`; a newer load wins over an older one. */
export function useLoad<T>(load: () => Promise<T>): {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<ApiProblem | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
} {
  const data = shallowRef<T>()
  const problem = shallowRef<ApiProblem>()
  const loading = ref(true)
  let latest = 0

  async function reload() {
    const mine = ++latest
    loading.value = true
    try {
      const loaded = await load()
      if (mine !== latest) return
      data.value = loaded
      problem.value = undefined
    } catch (error) {
      if (mine === latest) problem.value = asProblem(error)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  void reload()
  return { data, problem, loading, reload }
}
