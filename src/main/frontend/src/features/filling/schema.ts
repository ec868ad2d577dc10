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
  /** Key of the section in the catalogue. */
  key: string
  title: string
  depth: number
  /** Which of all the form's groups it is, in the order they are drawn. */
  index: number
}

/** The form's headed groups, outer before inner: what the index beside the form lists. */
export function sectionsOf(schema: FormSchema): FormSection[] {
  let index = -1
  const walk = (components: FormComponent[], depth: number): FormSection[] =>
    components
      .filter(({ type }) => type === 'group')
      .flatMap(({ id, label, path, components: inner = [] }) => {
        index++
        const own = label && !path ? [{ key: (id ?? '').replace(/^Group_/, ''), title: label, depth, index }] : []
        return [...own, ...walk(inner, depth + 1)]
      })
  return walk(schema.components, 0)
}

/** What each answer is called, by field key. */
export function labelsOf(schema: FormSchema): Map<string, string> {
  const walk = (components: FormComponent[]): [string, string][] =>
    components.flatMap(({ key, path, label, dateLabel, components: inner = [] }) => {
      const name = key ?? path
      const own: [string, string][] = name ? [[name, label || dateLabel || '']] : []
      return path ? own : [...own, ...walk(inner)]
    })
  return new Map(walk(schema.components))
}

/**
 * The same form with everything locked but the asked-for answers (field key → why), each of which says why it came back.
 */
export function onlyRequested(schema: FormSchema, reasons: Map<string, string | undefined>): FormSchema {
  return { ...schema, components: schema.components.map((component) => lock(component, reasons)) }
}

function lock(component: FormComponent, reasons: Map<string, string | undefined>): FormComponent {
  const key = component.path ?? component.key
  if (key !== undefined && reasons.has(key)) return explain(component, reasons.get(key))
  const locked: FormComponent = { ...component, components: component.components?.map((child) => lock(child, reasons)) }
  if (component.key !== undefined) locked.readonly = true
  if (component.type === 'dynamiclist') locked.allowAddRemove = false
  return locked
}

function explain(component: FormComponent, reason: string | undefined): FormComponent {
  const asked = `【需补正】${reason ?? '请更正此项'}`
  if (component.components) return { ...component, label: [component.label, asked].filter(Boolean).join('　') }
  return { ...component, description: [asked, component.description].filter(Boolean).join('　') }
}
