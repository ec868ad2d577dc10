import type { Finding } from '../types'
import type { Canvas, Overlays, Registry } from './services'

const type = 'finding'

interface Services { get<T>(service: string): T }

/** Marks on the diagram what the checks found; the mark says how many and what. */
export function marks(modeler: Services, findings: Finding[]) {
  const registry = modeler.get<Registry>('elementRegistry')
  const canvas = modeler.get<Canvas>('canvas')
  const overlays = modeler.get<Overlays>('overlays')
  overlays.remove({ type })
  for (const { id } of registry.filter(() => true)) for (const marker of ['has-error', 'has-warning']) canvas.removeMarker(id, marker)
  for (const id of new Set(findings.map(({ element }) => element))) {
    const found = findings.filter(({ element }) => element === id)
    const element = registry.get(id)
    if (!element || !('x' in element || 'waypoints' in element)) continue
    const worst = found.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
    canvas.addMarker(id, `has-${worst}`)
    overlays.add(id, type, { position: { top: -10, right: 10 }, html: badge(worst, found) })
  }
}

function badge(worst: string, found: Finding[]): HTMLElement {
  const mark = document.createElement('span')
  mark.className = `finding-mark ${worst}`
  mark.textContent = worst === 'error' ? '×' : '!'
  mark.title = found.map(({ message, mend }) => `${message}。${mend}`).join('\n')
  return mark
}
