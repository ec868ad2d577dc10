import { ref, shallowRef, watch, type Ref } from 'vue'
import { asProblem } from '@/shared/api'
import { check as ask } from './server'
import type { DraftChange } from './useModelDraft'
import type { Finding } from './types'

const pause = 700

/** The server's checks of the model while it is drawn; the change's other files count as they were saved. */
export function useChecks(name: string, content: Ref<string>, change: Ref<DraftChange | undefined>) {
  const findings = shallowRef<Finding[]>([])
  const checking = ref(false)
  const failed = ref('')
  let timer: number | undefined
  let current: AbortController | undefined

  async function check() {
    current?.abort()
    const mine = (current = new AbortController())
    checking.value = true
    try {
      const files = (change.value?.files ?? []).map((file) => ({ name: file.name, content: file.name === name ? content.value : file.content }))
      findings.value = (await ask(files, mine.signal)).filter(({ file }) => file === name)
      failed.value = ''
    } catch (error) {
      if (mine.signal.aborted) return
      failed.value = `暂时无法检查：${asProblem(error).detail}`
    }
    if (mine === current) checking.value = false
  }

  watch(content, (text) => {
    window.clearTimeout(timer)
    if (text !== '') timer = window.setTimeout(() => void check(), pause)
  }, { immediate: true })
  return { findings, checking, failed }
}
