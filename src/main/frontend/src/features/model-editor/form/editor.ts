import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css'
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import '../editor.css'
import { FormEditor } from '@bpmn-io/form-js-editor'

export interface Editor {
  importSchema(schema: object): Promise<unknown>
  getSchema(): object
  saveSchema(): object
  on(event: string, callback: () => void): void
  get<T>(service: string): T
  destroy(): void
}

/** What the server refuses (models/allow-list.yaml) is not offered. */
const refused = ['documentPreview', 'iframe', 'image']

export function createEditor(container: HTMLElement): Editor {
  const editor = new FormEditor({ container }) as unknown as Editor
  const { _formFields: offered } = editor.get<{ _formFields: Record<string, unknown> }>('formFields')
  for (const type of refused) delete offered[type]
  return editor
}
