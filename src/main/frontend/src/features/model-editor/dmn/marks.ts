import type { Finding } from '../types'

/** Colours the rules and columns of a table in which the checks found something. */
export function marks(host: HTMLElement, findings: Finding[]) {
  for (const marked of host.querySelectorAll('[data-finding]')) marked.removeAttribute('data-finding')
  for (const { element, severity, message, mend } of findings) {
    if (!element) continue
    const id = CSS.escape(element)
    for (const cell of host.querySelectorAll<HTMLElement>(`[data-row-id="${id}"], [data-col-id="${id}"], [data-element-id="${id}"]`)) {
      cell.dataset.finding = severity
      cell.title = `${message}。${mend}`
    }
  }
}
