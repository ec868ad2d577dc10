import type { Element } from './moddle'

export interface Canvas {
  zoom(level: number | 'fit-viewport', center?: 'auto'): number
  viewbox(): { scale: number }
  resized(): void
  scrollToElement(element: Element, padding: object): void
  addMarker(id: string, marker: string): void
  removeMarker(id: string, marker: string): void
}

export interface Registry {
  get(id: string): Element | undefined
  filter(test: (element: Element) => boolean): Element[]
}

export interface Overlays {
  add(element: string, type: string, overlay: { position: object; html: HTMLElement }): string
  remove(filter: { type: string }): void
}
