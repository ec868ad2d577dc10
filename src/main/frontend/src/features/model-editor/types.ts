export type ModelKind = 'bpmn' | 'dmn' | 'form'

/** What is wrong with a model, why it matters and how to mend it. */
export interface Finding {
  file: string
  /** Id of the element, key of the field or id of the rule; empty for the file itself. */
  element: string
  line: number
  severity: 'error' | 'warning'
  rule: string
  message: string
  why: string
  mend: string
}

/** What models may use: everything that is chosen from a list instead of typed. */
export interface Palette {
  stages: { key: string; label: string }[]
  groups: { expression: string; label: string }[]
  delegates: { expression: string; label: string; description: string }[]
  taskListeners: { expression: string; label: string; description?: string }[]
  messages: { name: string; label: string }[]
  /** How an application may end. */
  outcomes: { key: string; label: string }[]
  forms: { key: string; label: string }[]
  decisions: { key: string; label: string }[]
  processes: { key: string; label: string }[]
  elementTemplates: ElementTemplate[]
  /** What the properties of a node are called. */
  words: Record<string, string>
}

/** An element template of Camunda's format, as far as the editor reads it. */
export interface ElementTemplate {
  id: string
  name: string
  description?: string
  version?: number
  appliesTo: string[]
}

export const emptyPalette: Palette = {
  stages: [], groups: [], delegates: [], taskListeners: [], messages: [], outcomes: [], forms: [], decisions: [], processes: [], elementTemplates: [], words: {},
}

/** What every editor offers to the page around it. */
export interface ModelEditor {
  /** The model as it stands in the editor. */
  content(): Promise<string>
  /** Shows an element: selected, in the middle. */
  goTo(element: string): void
}
