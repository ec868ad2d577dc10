// bpmn.io's extensions come without types; the editors name what they use of them.
declare module '@bpmn-io/align-to-origin'
declare module '@bpmn-io/properties-panel'
declare module 'bpmn-js-create-append-anything'
declare module 'bpmn-js-element-templates'
declare module 'bpmn-js-i18n-zh/*' {
  const words: Record<string, string>
  export default words
}
declare module 'bpmn-js-properties-panel' {
  export function useService<T>(name: string): T
  export const BpmnPropertiesPanelModule: object
  export const BpmnPropertiesProviderModule: object
  export const CamundaPlatformPropertiesProviderModule: object
}
declare module 'bpmn-js-token-simulation'
declare module 'bpmnlint' {
  export class Linter {
    constructor(options: object)
    lint(definitions: object): Promise<Record<string, { id?: string; message: string }[]>>
  }
}
declare module 'bpmnlint/rules/*'
declare module 'camunda-bpmn-js-behaviors/*'
declare module 'camunda-bpmn-moddle/*'
declare module 'camunda-dmn-moddle/*'
declare module 'diagram-js-minimap'
declare module 'dmn-js/*'
declare module 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies' {
  export const HIT_POLICIES: { label: string; value: object; explanation: string }[]
}
declare module 'dmn-js-properties-panel'
