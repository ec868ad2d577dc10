import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css'
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css'
import '../editor.css'
import camunda from 'camunda-dmn-moddle/resources/camunda.json'
import DmnModeler from 'dmn-js/lib/Modeler'
import DmnViewer from 'dmn-js/lib/NavigatedViewer'
import { CamundaPropertiesProviderModule, DmnPropertiesPanelModule, DmnPropertiesProviderModule } from 'dmn-js-properties-panel'
import { inChinese } from './zh'

/** dmn-js with decision requirements, tables and literal expressions, in Chinese. */
export function createModeler(container: HTMLElement, panel: HTMLElement) {
  return new DmnModeler({
    container,
    moddleExtensions: { camunda },
    drd: {
      propertiesPanel: { parent: panel },
      additionalModules: [DmnPropertiesPanelModule, DmnPropertiesProviderModule, CamundaPropertiesProviderModule, inChinese],
    },
    decisionTable: { additionalModules: [inChinese] },
    literalExpression: { additionalModules: [inChinese] },
    boxedExpression: { additionalModules: [inChinese] },
  })
}

export function createViewer(container: HTMLElement) {
  const views = { additionalModules: [inChinese] }
  return new DmnViewer({ container, drd: views, decisionTable: views, literalExpression: views, boxedExpression: views })
}

export interface View {
  type: 'drd' | 'decisionTable' | 'literalExpression' | 'boxedExpression'
  element: { id: string; name?: string }
}

export interface Shown {
  canUndo(): boolean
  canRedo(): boolean
  undo(): void
  redo(): void
}

export interface DmnModeler {
  importXML(xml: string, options?: { open: boolean }): Promise<unknown>
  saveXML(options: { format: boolean }): Promise<{ xml: string }>
  getViews(): View[]
  open(view: View): Promise<unknown>
  getActiveViewer(): { on(event: string, callback: () => void): void; get<T>(service: string, strict?: boolean): T | undefined } | undefined
  on(event: string, callback: (event: { views: View[]; activeView?: View }) => void): void
  destroy(): void
}
