/**
 * The control (else the heading) of an answer: `key`, or `table[0].column`. Nothing when the form does not show it.
 */
export function controlOf(host: HTMLElement, path: string): HTMLElement | undefined {
  const name = path.replace(/^([^[]+)\[(\d+)\]\.(.+)$/, '$1_$3_$2')
  const table = path.replace(/\[.*$/, '')
  const ends = [name, `${name}-0`, `${name}-date`, `${name}-search`, `${name}_start`, table].map((end) => `[id$="-Field_${CSS.escape(end)}"]`)
  for (const end of ends) {
    const found = host.querySelector<HTMLElement>(end)
    if (found) return found
  }
  return undefined
}

/** Brings it into view and under the cursor. */
export function reveal(control: HTMLElement) {
  control.scrollIntoView({ block: 'center' })
  const focusable = control.matches('input, textarea, select, button') ? control : control.parentElement?.querySelector<HTMLElement>('input, textarea, select, button')
  focusable?.focus({ preventScroll: true })
}

/** The first of them below `after` in the order of the page; the first of all when none is. */
export function nextBelow(controls: HTMLElement[], after: Element | undefined): HTMLElement | undefined {
  const follows = (one: Element, other: Element) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const inOrder = [...new Set(controls)].sort((one, other) => (follows(one, other) ? -1 : 1))
  return inOrder.find((control) => after && follows(after, control)) ?? inOrder[0]
}
