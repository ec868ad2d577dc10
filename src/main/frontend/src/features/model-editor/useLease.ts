import { onBeforeUnmount, onMounted, ref } from 'vue'
import { api, asProblem } from '@/shared/api'
import { serverNow } from '@/shared/clock'

/** A lease runs ten minutes; it is renewed while somebody is at work and asked for again while another holds it. */
const renewal = 4 * 60_000
const retry = 20_000
const idle = 10 * 60_000

interface Lock {
  holder: string
  holderName: string
  until: string
}

/** The right to edit a change: one editor at a time, visible to the others. */
export function useLease(id: string) {
  const held = ref(false)
  /** Who holds it instead. */
  const holder = ref<string>()
  let until = 0
  let activeAt = Date.now()
  let timer: number | undefined

  async function take(): Promise<void> {
    try {
      const lock = await api.post<Lock>('/api/models/changes/{id}/lock', { path: { id } })
      held.value = true
      holder.value = undefined
      until = Date.parse(lock.until)
      schedule(renewal)
    } catch (error) {
      const problem = asProblem(error)
      held.value = false
      // An approver reads.
      if (problem.status === 403) return
      if (!problem.is('model-locked')) throw problem
      holder.value = String(problem.extra.holderName ?? problem.extra.holder ?? '另一位分析员')
      schedule(retry)
    }
  }

  function schedule(delay: number) {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void tick(), delay)
  }

  async function tick() {
    if (held.value && Date.now() - activeAt > idle) return
    await take().catch(() => schedule(retry))
  }

  /** Before something is written: a lease that ran out while nobody was at work is taken anew. */
  async function ensure() {
    activeAt = Date.now()
    if (!held.value || serverNow().getTime() > until - 30_000) await take()
  }

  async function release() {
    window.clearTimeout(timer)
    if (!held.value) return
    await api.delete('/api/models/changes/{id}/lock', { path: { id } }).catch(() => undefined)
  }

  const active = () => (activeAt = Date.now())
  onMounted(() => {
    window.addEventListener('pointerdown', active, true)
    window.addEventListener('keydown', active, true)
  })
  onBeforeUnmount(() => {
    window.clearTimeout(timer)
    window.removeEventListener('pointerdown', active, true)
    window.removeEventListener('keydown', active, true)
  })
  return { held, holder, take, ensure, release }
}
