import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import type { WorkingCopy } from '@/entities/application'
import { api, asProblem, type ApiProblem } from '@/shared/api'
import { serverNow } from '@/shared/clock'
import { merge, same } from './merge'

const pause = 1200

export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed'

/**
 * The working copy of an application: every edit is saved after a short pause, with the version it started from. When somebody
 * else saved first, both are merged and what was typed here is kept.
 */
export function useDraft(id: string) {
  const path = { id }
  const detail = shallowRef<WorkingCopy>()
  const problem = shallowRef<ApiProblem>()
  /** What the form starts with; another object only when the form must show something it did not type itself. */
  const initial = shallowRef<Record<string, unknown>>({})
  const answers = shallowRef<Record<string, unknown>>({})
  const state = ref<SaveState>('saved')
  const savedAt = ref<Date>()
  const saveProblem = shallowRef<ApiProblem>()
  /** Fields that were changed here and elsewhere at once. */
  const collided = ref<string[]>([])
  let base: Record<string, unknown> = {}
  let timer: number | undefined
  let running: Promise<void> | undefined

  async function load() {
    try {
      const loaded = await api.get<WorkingCopy>('/api/applications/{id}', { path })
      detail.value = loaded
      problem.value = undefined
      base = loaded.answers
      answers.value = loaded.answers
      initial.value = loaded.answers
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  /** Materials, commitments and completeness anew; what is being typed stays. */
  async function refresh() {
    const loaded = await api.get<WorkingCopy>('/api/applications/{id}', { path })
    if (detail.value) detail.value = { ...loaded, answers: detail.value.answers, version: Math.max(loaded.version, detail.value.version) }
  }

  function edit(typed: Record<string, unknown>) {
    if (same(typed, answers.value)) return
    answers.value = typed
    state.value = 'dirty'
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void flush(), pause)
  }

  /** Saves what is still unsaved; resolves when nothing is. Rejects never: look at `state`. */
  async function flush(): Promise<void> {
    window.clearTimeout(timer)
    if (running) await running
    if (state.value === 'saved' || !detail.value) return
    running = save(answers.value).finally(() => (running = undefined))
    await running
    if ((state.value as SaveState) === 'dirty') await flush()
  }

  async function save(sent: Record<string, unknown>) {
    state.value = 'saving'
    try {
      const changed = await api.put<Partial<WorkingCopy>>('/api/applications/{id}/answers', {
        path,
        body: { version: detail.value!.version, answers: sent },
      })
      base = sent
      detail.value = { ...detail.value!, ...changed, answers: sent }
      savedAt.value = serverNow()
      saveProblem.value = undefined
      state.value = same(answers.value, sent) ? 'saved' : 'dirty'
    } catch (error) {
      const failure = asProblem(error)
      if (failure.status === 409 && failure.is('stale-write')) await takeOver(failure)
      else fail(failure)
    }
  }

  async function takeOver(conflict: ApiProblem) {
    try {
      const theirs = await api.get<WorkingCopy>('/api/applications/{id}', { path })
      if (!theirs.editable) return fail(conflict)
      const { merged, both } = merge(base, answers.value, theirs.answers)
      collided.value = both
      detail.value = theirs
      base = theirs.answers
      answers.value = merged
      initial.value = merged
      state.value = 'dirty'
    } catch (error) {
      fail(asProblem(error))
    }
  }

  function fail(failure: ApiProblem) {
    saveProblem.value = failure
    state.value = 'failed'
  }

  const unsaved = computed(() => state.value !== 'saved')
  const warn = (event: BeforeUnloadEvent) => {
    if (unsaved.value) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', warn)
    window.clearTimeout(timer)
  })
  onBeforeRouteLeave(async () => {
    if (!unsaved.value) return true
    await flush()
    return !unsaved.value || window.confirm('还有内容没有保存成功，离开后会丢失。确定离开吗？')
  })

  void load()
  return { detail, problem, initial, answers, state, savedAt, saveProblem, collided, unsaved, load, refresh, edit, flush }
}
