/** The part of a form-js schema that we read. */
export interface FormComponent {
  id?: string
  type: string
  key?: string
  path?: string
  label?: string
  dateLabel?: string
  description?: string
  readonly?: boolean
  allowAddRemove?: boolean
  components?: FormComponent[]
  [property: string]: unknown
}
export interface FormSchema {
  components: FormComponent[]
  [property: string]: unknown
}

export interface FormSection {
  key: string
  title: string
}

/** The top-level groups: what the index beside the form lists. */
export const sectionsOf = (schema: FormSchema): FormSection[] =>
  schema.components.filter(({ type }) => type === 'group').map(({ id, label }, index) => ({ key: id ?? String(index), title: label ?? '' }))

/**
 * The same form with everything locked but the asked-for answers (field key → why), each of which says why it came back.
 */
export function onlyRequested(schema: FormSchema, reasons: Map<string, string | null>): FormSchema {
  return { ...schema, components: schema.components.map((component) => lock(component, reasons)) }
}

function lock(component: FormComponent, reasons: Map<string, string | null>): FormComponent {
  const key = component.path ?? component.key
  if (key !== undefined && reasons.has(key)) return explain(component, reasons.get(key) ?? null)
  const locked: FormComponent = { ...component, components: component.components?.map((child) => lock(child, reasons)) }
  if (component.key !== undefined) locked.readonly = true
  if (component.type === 'dynamiclist') locked.allowAddRemove = false
  return locked
}

function explain(component: FormComponent, reason: string | null): FormComponent {
  const asked = `【需补正】${reason ?? '请更正此项'}`
  if (component.components) return { ...component, label: [component.label, asked].filter(Boolean).join('　') }
  return { ...component, description: [asked, component.description].filter(Boolean).join('　') }
}
