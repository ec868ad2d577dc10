import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { api, asProblem, problemOf, type ApiProblem } from '@/shared/api'
import { serverNow } from '@/shared/clock'
import { backupOf } from './backup'
import { useLease } from './useLease'
import type { ModelKind } from './types'

/** Kept in this browser almost at once, on the server after a short pause. */
const keepAfter = 300
const saveAfter = 1500

export interface DraftFile {
  name: string
  kind: ModelKind
  title: string
  content: string
  version: number
  stale: boolean
}

export interface DraftChange {
  id: string | number
  title: string
  state: string
  files: DraftFile[]
}

/** A change that was sent back or taken back is drawn on. */
export const inDraft = ({ state }: DraftChange) => ['draft', 'rejected', 'withdrawn'].includes(state)

export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict'

/**
 * One file of a change while somebody edits it: saved after a short pause, under the change's lock. What is drawn is kept in this
 * browser until the server has it, so that neither a lost session nor a conflict loses it.
 *
 * @param read what stands in the editor now
 */
export function useModelDraft(id: string, name: string, read: () => Promise<string>) {
  const path = { id, name }
  const change = shallowRef<DraftChange>()
  /** What the editor shows; another object only when it must show something that was not drawn in it. */
  const file = shallowRef<DraftFile>()
  const problem = shallowRef<ApiProblem>()
  const state = ref<SaveState>('saved')
  const savedAt = ref<Date>()
  const saveProblem = shallowRef<ApiProblem>()
  /** What was drawn here earlier and never reached the server. */
  const rescued = shallowRef<{ content: string; at: string }>()
  /** What another editor saved in between. */
  const theirs = shallowRef<DraftFile>()
  /** What stands in the editor, a moment after it was drawn. */
  const content = ref('')
  const lease = useLease(id)
  const backup = backupOf(id, name)
  const editable = computed(() => !!change.value && inDraft(change.value) && lease.held.value && !rescued.value)
  let version = 0
  let keeping: number | undefined
  let saving: number | undefined
  let running: Promise<void> | undefined

  async function fetchFile(): Promise<DraftFile | undefined> {
    change.value = await api.get<DraftChange>('/api/models/changes/{id}', { path: { id } })
    return change.value.files.find((candidate) => candidate.name === name)
  }

  async function load() {
    try {
      await fetchFile()
      if (change.value && inDraft(change.value)) await lease.take()
      // Whoever held the lock until now may have saved meanwhile.
      const found = await fetchFile()
      if (!found) throw problemOf(404, null)
      take(found)
      problem.value = undefined
      const kept = backup.read()
      if (kept && kept.content !== found.content) rescued.value = kept
      else backup.clear()
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  function take(shown: DraftFile) {
    version = shown.version
    file.value = shown
    content.value = shown.content
  }

  /** Something was drawn. */
  function touch() {
    if (!editable.value) return
    if (state.value !== 'conflict') state.value = 'dirty'
    window.clearTimeout(keeping)
    window.clearTimeout(saving)
    keeping = window.setTimeout(() => void keep(), keepAfter)
    saving = window.setTimeout(() => void flush(), saveAfter)
  }

  async function keep() {
    content.value = await read()
    backup.write(content.value, version)
  }

  /** Saves what is still unsaved; rejects never: look at `state`. */
  async function flush(): Promise<void> {
    window.clearTimeout(keeping)
    window.clearTimeout(saving)
    if (running) await running
    if (state.value !== 'dirty' && state.value !== 'failed') return
    state.value = 'saving'
    running = keep().then(() => save()).finally(() => (running = undefined))
    await running
  }

  async function save(again = true): Promise<void> {
    const sent = content.value
    try {
      await lease.ensure()
      const saved = await api.put<{ version: number }>('/api/models/changes/{id}/files/{name}', { path, body: { version, content: sent } })
      version = saved.version
      savedAt.value = serverNow()
      saveProblem.value = undefined
      if (state.value !== 'saving') return
      state.value = 'saved'
      backup.clear()
    } catch (error) {
      const failure = asProblem(error)
      if (failure.is('model-locked')) {
        await lease.take().catch(() => undefined)
        return lease.held.value && again ? save(false) : setAside(sent)
      }
      saveProblem.value = failure
      state.value = failure.is('stale-write') ? 'conflict' : 'failed'
      if (failure.is('stale-write')) theirs.value = await fetchFile().catch(() => undefined)
    }
  }

  /** Another editor took the lock: what stands here waits until it is free again. */
  function setAside(unsaved: string) {
    rescued.value = { content: unsaved, at: serverNow().toISOString() }
    state.value = 'saved'
  }

  /** After a conflict: what stands here replaces what the other editor saved. */
  async function keepMine() {
    version = theirs.value?.version ?? version
    theirs.value = undefined
    state.value = 'dirty'
    await flush()
  }

  /** After a conflict: the editor shows what the other one saved. */
  function takeTheirs() {
    if (theirs.value) take(theirs.value)
    theirs.value = undefined
    saveProblem.value = undefined
    state.value = 'saved'
    backup.clear()
  }

  /** What this browser had kept goes on where it stopped, or is dropped. */
  function resume(keepIt: boolean) {
    const kept = rescued.value
    rescued.value = undefined
    if (!keepIt || !kept || !file.value) return backup.clear()
    take({ ...file.value, version, content: kept.content })
    state.value = 'saving'
    running = save().finally(() => (running = undefined))
  }

  const warn = (event: BeforeUnloadEvent) => {
    if (state.value !== 'saved') event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', warn)
    window.clearTimeout(keeping)
    window.clearTimeout(saving)
  })
  onBeforeRouteLeave(async () => {
    if (state.value !== 'saved') await flush()
    // What could not be saved stays in this browser and is offered at the next visit.
    if (state.value !== 'saved' && !backup.kept() && !window.confirm('还有内容没有保存成功，离开后会丢失。确定离开吗？')) return false
    await lease.release()
    return true
  })

  // The lock came free: go on from what the other editor left.
  watch(lease.held, (held) => {
    if (held && file.value) void load()
  })

  void load()
  return { change, file, problem, state, savedAt, saveProblem, rescued, theirs, content, lease, editable, load, touch, flush, keepMine, takeTheirs, resume }
}
