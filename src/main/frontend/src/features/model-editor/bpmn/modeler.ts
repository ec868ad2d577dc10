import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css'
import 'bpmn-js-element-templates/dist/assets/element-templates.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css'
import '../editor.css'
import alignToOrigin from '@bpmn-io/align-to-origin'
import BpmnModeler from 'bpmn-js/lib/Modeler'
import BpmnViewer from 'bpmn-js/lib/NavigatedViewer'
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything'
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates'
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel'
import tokenSimulation from 'bpmn-js-token-simulation'
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import minimap from 'diagram-js-minimap'
import type { Palette } from '../types'
import { officialGroup } from './officialGroup'
import { onlyWhatIsAllowed } from './refused'
import { publishedElements } from './templates'
import { inChinese } from './zh'

/** bpmn-js with everything an analyst draws with, in Chinese, offering what the server accepts. */
export function createModeler(container: HTMLElement, panel: HTMLElement, palette: Palette) {
  const modeler = new BpmnModeler({
    container,
    palette,
    propertiesPanel: { parent: panel },
    moddleExtensions: { camunda },
    minimap: { open: false },
    alignToOrigin: { alignOnSave: false },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CamundaPlatformPropertiesProviderModule,
      ElementTemplatesPropertiesProviderModule,
      CreateAppendAnythingModule,
      camundaBehaviors,
      tokenSimulation,
      minimap,
      alignToOrigin,
      officialGroup,
      publishedElements,
      onlyWhatIsAllowed,
      inChinese,
    ],
  })
  modeler.get<{ setTemplates(templates: object[]): void }>('elementTemplatesLoader').setTemplates(palette.elementTemplates)
  return modeler
}

/** The same diagram to look at only. */
export function createViewer(container: HTMLElement) {
  return new BpmnViewer({ container, minimap: { open: false }, moddleExtensions: { camunda }, additionalModules: [minimap, inChinese] })
}

export type Drawing = BpmnModeler | BpmnViewer
