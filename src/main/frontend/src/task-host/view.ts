import { dateTime } from '@/shared/format'
import type { TaskForm } from './types'

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag)
  if (className) created.className = className
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value)
  return created
}

function paragraph(className: string, content: string) {
  const created = element('p', className)
  created.textContent = content
  return created
}

export function header(task: TaskForm): HTMLElement {
  const created = element('header', 'task-header')
  const heading = element('h2')
  heading.textContent = task.heading
  created.append(heading)
  if (task.task.dueAt) created.append(paragraph('task-due', `办理期限：${dateTime(task.task.dueAt)}`))
  if (task.explanation) created.append(paragraph('task-explanation', task.explanation))
  return created
}

export function notice(tone: 'info' | 'error', content: string): HTMLElement {
  return paragraph(`task-notice task-notice-${tone}`, content)
}

export function problemList(messages: string[]): HTMLElement {
  const list = element('ul')
  for (const message of messages) {
    const item = element('li')
    item.textContent = message
    list.append(item)
  }
  return list
}

export function pageLink(page: string): HTMLElement {
  const created = element('a', 'task-page', { href: page, target: '_blank', rel: 'opener' })
  created.textContent = '打开工作页面办理'
  return created
}

export function dossierFrame(applicationId: number): HTMLElement {
  const created = element('aside', 'task-dossier', { 'aria-label': '申报材料' })
  const address = `/office/applications/${applicationId}`
  const link = element('a', '', { href: address, target: '_blank' })
  link.textContent = '在新窗口打开申报材料'
  created.append(link, element('iframe', '', { src: `${address}?embedded=1`, title: '申报材料', loading: 'eager' }))
  return created
}
