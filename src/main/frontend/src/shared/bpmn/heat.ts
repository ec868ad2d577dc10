/** What is to be said of a node on a heatmap: how hot it is (0 = nothing to say, 1–5), the figure in short and in full. */
export interface Heat {
  level: number
  text: string
  label: string
  /** The hottest is named, not only coloured. */
  top?: string
}

/** Light to dark, so that order shows without colour; words on them keep 4.5:1. */
export const heatColours = ['#ffffff', '#fff0d9', '#fdd3a0', '#f9a95c', '#e07b2c', '#b0410e'] as const
const inks = ['#1f2733', '#1f2733', '#1f2733', '#1f2733', '#1f2733', '#ffffff'] as const

interface Shape { id: string; x: number; y: number; width: number; height: number }
export interface Painted {
  get(service: 'elementRegistry'): { get(id: string): Shape | undefined; getGraphics(id: string): SVGElement; filter(test: (element: Shape) => boolean): Shape[] }
  get(service: 'canvas'): { getContainer(): HTMLElement }
  saveSVG(): Promise<{ svg: string }>
}

const SVG = 'http://www.w3.org/2000/svg'
const badgeHeight = 20

/** Colours every node, writes its figure on it and makes it a button that the keyboard reaches. */
export function paint(viewer: Painted, heat: Record<string, Heat>, picked: string | undefined, pick: (node: string) => void) {
  const registry = viewer.get('elementRegistry')
  for (const shape of registry.filter(({ id, width }) => Boolean(id) && Boolean(width))) clear(registry.getGraphics(shape.id))
  for (const [id, one] of Object.entries(heat)) {
    const shape = registry.get(id)
    if (!shape) continue
    const graphics = registry.getGraphics(id)
    colour(graphics, one, id === picked)
    graphics.append(badge(shape, one))
    button(graphics, one, () => pick(id))
  }
}

function clear(graphics: SVGElement) {
  graphics.querySelectorAll('.heat-badge').forEach((old) => old.remove())
  graphics.querySelectorAll<SVGElement>('[data-plain]').forEach((part) => {
    part.style.cssText = part.dataset.plain ?? ''
    delete part.dataset.plain
  })
  for (const name of ['tabindex', 'role', 'aria-description', 'aria-pressed']) graphics.removeAttribute(name)
  graphics.classList.remove('heated')
  graphics.onclick = null
  graphics.onkeydown = null
}

/** Styles a part so that it can be put back; inline, so that the picture file has it too. */
function style(part: SVGElement, wanted: Record<string, string>) {
  part.dataset.plain ??= part.style.cssText
  Object.assign(part.style, wanted)
}

function colour(graphics: SVGElement, { level }: Heat, picked: boolean) {
  const outline = graphics.querySelector<SVGElement>('.djs-visual > :first-child')
  const ground = heatColours[level] ?? heatColours[0]
  if (outline) style(outline, { fill: ground, fillOpacity: '1', stroke: picked ? '#1d4e89' : '#5a3a1e', strokeWidth: picked ? '5px' : `${1 + level * 0.6}px` })
  graphics.querySelectorAll<SVGElement>('.djs-visual text').forEach((text) => style(text, { fill: inks[level] ?? inks[0] }))
  graphics.classList.add('heated')
  graphics.setAttribute('aria-pressed', String(picked))
}

function badge({ width }: Shape, { text, top }: Heat): SVGElement {
  const words = top ? `${top} ${text}` : text
  const wide = [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 13 : 7.5), 14)
  const group = document.createElementNS(SVG, 'g')
  group.setAttribute('class', 'heat-badge')
  group.setAttribute('transform', `translate(${(width - wide) / 2}, ${-badgeHeight / 2 - 2})`)
  const ground = document.createElementNS(SVG, 'rect')
  for (const [name, value] of Object.entries({ width: wide, height: badgeHeight, rx: 10, fill: top ? '#8a2a05' : '#1f2733' })) ground.setAttribute(name, String(value))
  const label = document.createElementNS(SVG, 'text')
  for (const [name, value] of Object.entries({ x: wide / 2, y: 14.5, 'text-anchor': 'middle', fill: '#fff', 'font-size': 13, 'font-family': 'sans-serif' })) label.setAttribute(name, String(value))
  label.textContent = words
  group.append(ground, label)
  return group
}

/** The node is pressed like any button; its name and badge are what it is called, the rest of its figures describe it. */
function button(graphics: SVGElement, { label }: Heat, pick: () => void) {
  graphics.setAttribute('tabindex', '0')
  graphics.setAttribute('role', 'button')
  graphics.setAttribute('aria-description', label)
  graphics.onclick = pick
  graphics.onkeydown = (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    pick()
  }
}
