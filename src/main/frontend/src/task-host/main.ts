/**
 * Loaded by Tasklist's embedded form `/forms/task.html` as `/forms/task-host.js`: the task's form on the left, the
 * application's dossier on the right. What is typed is kept as a draft, so that nothing is lost.
 */
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import '@/shared/form/form-official.css'
import './task-host.css'
import { Form } from '@bpmn-io/form-js-viewer'
import { api, ApiProblem, useCsrfToken } from '@/shared/api'
import { serverNow, setServerTime } from '@/shared/clock'
import { atOnce } from '@/shared/form/typing'
import { dateTime } from '@/shared/format'
import type { TaskForm } from './types'
import { dossierFrame, element, header, notice, pageLink, problemList } from './view'

const DRAFT_AFTER = 800

/** What Tasklist's Complete button calls. */
export interface TaskHost {
  complete(): Promise<void>
}

export async function mount(root: HTMLElement, taskId: string): Promise<TaskHost> {
  ensureStyles()
  try {
    const session = await api.get<{ csrfToken: string | null; now: string }>('/api/session')
    useCsrfToken(session.csrfToken)
    setServerTime(session.now)
    const task = await api.get<TaskForm>('/api/tasks/{id}/form', { path: { id: taskId } })
    return await show(root, task)
  } catch (error) {
    root.replaceChildren(notice('error', text(error)))
    return { complete: () => Promise.reject(new Error(text(error))) }
  }
}

async function show(root: HTMLElement, task: TaskForm): Promise<TaskHost> {
  const problems = element('div', 'task-problems', { role: 'alert' })
  const saved = element('p', 'task-saved')
  const place = element('div', 'task-form form-official')
  const work = element('section', 'task-work', { 'aria-label': task.heading })
  work.append(header(task), problems, place, saved)
  const layout = element('div', 'task-layout')
  layout.append(work)
  if (task.task.applicationId !== undefined) layout.append(dossierFrame(task.task.applicationId))
  root.replaceChildren(layout)
  if (!task.schema) {
    work.append(task.task.page ? pageLink(task.task.page) : notice('error', '该任务没有表单，请联系流程分析员。'))
    return { complete: () => Promise.reject(new Error('请在工作页面办理，完成后任务自动办结。')) }
  }
  const form = new Form({ container: place, ...atOnce })
  await form.importSchema(JSON.parse(task.schema), {
    ...(task.draft ? JSON.parse(task.draft) : {}),
    outcomes: task.outcomes,
    correctableFields: task.correctableFields,
    correctableMaterials: task.correctableMaterials,
  })
  if (!task.editable) {
    form.setProperty('readOnly', true)
    work.append(notice('info', '该任务正由其他经办人办理，您可以查看。'))
  }
  const stopKeeping = keepDrafts(form, task, place, saved)
  return { complete: () => complete(form, task, problems).then(stopKeeping) }
}

async function complete(form: Form, task: TaskForm, problems: HTMLElement) {
  // What Tasklist said about the last try no longer holds.
  document.querySelectorAll<HTMLElement>('[notifications-panel] .close').forEach((close) => close.click())
  const { data, errors } = form.submit()
  const { outcome, ...decision } = data as { outcome?: string; opinion?: string }
  const missing = Object.keys(errors).length > 0 ? ['请先填写标红的内容。'] : []
  if (outcome && task.opinionRequired.includes(outcome) && !decision.opinion?.trim()) {
    const label = task.outcomes.find((choice) => choice.value === outcome)?.label
    missing.push(`办理结论为“${label}”时，请填写意见。`)
  }
  if (missing.length > 0) throw refuse(problems, missing)
  try {
    await api.post('/api/tasks/{id}/completion', { path: { id: task.task.id }, body: { outcome, decision } })
  } catch (error) {
    const details = error instanceof ApiProblem ? error.errors.map(({ message }) => message) : []
    throw refuse(problems, [text(error), ...details.filter((detail) => detail !== text(error))])
  }
}

function refuse(problems: HTMLElement, messages: string[]): Error {
  problems.replaceChildren(problemList(messages))
  problems.scrollIntoView({ block: 'nearest' })
  return new Error(messages.join(' '))
}

function keepDrafts(form: Form, task: TaskForm, place: HTMLElement, saved: HTMLElement): () => void {
  if (!task.editable) return () => {}
  let waiting: ReturnType<typeof setTimeout> | undefined
  // Showing the form tells of a change too: only what somebody typed is worth keeping.
  let touched = false
  for (const act of ['pointerdown', 'keydown', 'input']) place.addEventListener(act, () => (touched = true), true)
  form.on('changed', ({ data }: { data: Record<string, unknown> }) => {
    if (!touched) return
    clearTimeout(waiting)
    waiting = setTimeout(() => save(data), DRAFT_AFTER)
  })
  async function save(data: Record<string, unknown>) {
    const { outcomes, correctableFields, correctableMaterials, ...typed } = data
    try {
      await api.put('/api/tasks/{id}/draft', { path: { id: task.task.id }, body: typed })
      saved.textContent = `已自动保存（${dateTime(serverNow())}），尚未办结。`
    } catch (error) {
      saved.textContent = `未能自动保存：${text(error)}`
    }
  }
  return () => clearTimeout(waiting)
}

function ensureStyles() {
  const href = '/forms/task-host.css'
  if (document.querySelector(`link[href="${href}"]`)) return
  document.head.append(element('link', '', { rel: 'stylesheet', href }))
}

function text(error: unknown): string {
  return error instanceof ApiProblem ? error.detail : error instanceof Error ? error.message : String(error)
}
