const di = 'https://www.omg.org/spec/DMN/20191111/DMNDI/'
const dc = 'http://www.omg.org/spec/DMN/20180521/DC/'
const arrows = 'http://www.omg.org/spec/DMN/20180521/DI/'
const size = { width: 180, height: 80 }
const across = 260
const up = 160

/** A file whose decisions were never drawn gets a plain drawing, so that the diagram of decisions can be opened. */
export function drawn(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const root = document.documentElement
  if (root.localName !== 'definitions' || document.getElementsByTagNameNS('*', 'DMNDI').length > 0) return xml
  const nodes = [...root.children].filter(({ localName }) => ['decision', 'inputData', 'businessKnowledgeModel', 'knowledgeSource'].includes(localName))
  const places = placed(nodes)
  const diagram = document.createElementNS(di, 'dmndi:DMNDiagram')
  for (const node of nodes) diagram.append(shape(document, node.id, places.get(node.id)!))
  for (const node of nodes) {
    for (const requirement of requirementsOf(node)) {
      const [from, to] = [places.get(requirement.source), places.get(node.id)]
      if (from && to) diagram.append(edge(document, requirement.id, from, to))
    }
  }
  const drawing = document.createElementNS(di, 'dmndi:DMNDI')
  drawing.append(diagram)
  root.append(drawing)
  return new XMLSerializer().serializeToString(document)
}

interface Place {
  x: number
  y: number
}

/** What is needed stands below what needs it. */
function placed(nodes: Element[]): Map<string, Place> {
  const depth = (id: string, seen: string[] = []): number => {
    const needing = nodes.filter((node) => !seen.includes(node.id) && requirementsOf(node).some(({ source }) => source === id))
    return needing.length === 0 ? 0 : 1 + Math.max(...needing.map((node) => depth(node.id, [...seen, id])))
  }
  const places = new Map<string, Place>()
  const filled: number[] = []
  for (const { id } of nodes) {
    const row = depth(id)
    filled[row] = (filled[row] ?? 0) + 1
    places.set(id, { x: 160 + (filled[row] - 1) * across, y: 100 + row * up })
  }
  return places
}

const requirementsOf = (node: Element) =>
  [...node.children]
    .filter(({ localName }) => localName.endsWith('Requirement'))
    .map((requirement) => ({ id: requirement.id, source: requirement.firstElementChild?.getAttribute('href')?.slice(1) ?? '' }))

function shape(document: Document, id: string, { x, y }: Place): Element {
  const drawnShape = document.createElementNS(di, 'dmndi:DMNShape')
  drawnShape.setAttribute('dmnElementRef', id)
  const bounds = document.createElementNS(dc, 'dc:Bounds')
  for (const [name, value] of Object.entries({ ...size, x, y })) bounds.setAttribute(name, String(value))
  drawnShape.append(bounds)
  return drawnShape
}

function edge(document: Document, id: string, from: Place, to: Place): Element {
  const drawnEdge = document.createElementNS(di, 'dmndi:DMNEdge')
  drawnEdge.setAttribute('dmnElementRef', id)
  for (const { x, y } of [{ x: from.x + size.width / 2, y: from.y }, { x: to.x + size.width / 2, y: to.y + size.height }]) {
    const point = document.createElementNS(arrows, 'di:waypoint')
    point.setAttribute('x', String(x))
    point.setAttribute('y', String(y))
    drawnEdge.append(point)
  }
  return drawnEdge
}
