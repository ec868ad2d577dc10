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
  /** Keys of the sections inside. */
  inner: string[]
  /** Whether it is shown only to some. */
  conditional: boolean
}

const keyOf = ({ id = '' }: FormComponent) => id.replace(/^Group_/, '')
const isSection = ({ type, label, path }: FormComponent) => type === 'group' && !!label && !path

/** The form's headed groups, outer before inner: what the index beside the form lists. */
export function sectionsOf(schema: FormSchema): FormSection[] {
  const walk = (components: FormComponent[], depth: number, conditional: boolean): FormSection[] =>
    components
      .filter(({ type }) => type === 'group')
      .flatMap((group) => {
        const some = conditional || !!group.conditional
        const inside = walk(group.components ?? [], depth + 1, some)
        return isSection(group) ? [{ key: keyOf(group), title: group.label!, depth, inner: inside.map(({ key }) => key), conditional: some }, ...inside] : inside
      })
  return walk(schema.components, 0, false)
}

const pasteHint = '可从 Excel 复制多行多列，在要填入的首个单元格粘贴'

/** The same form with a word under every table: what the notice says of it, and that one may paste; no row is folded away. */
export function withTableHints(schema: FormSchema): FormSchema {
  const walk = (components: FormComponent[]): FormComponent[] =>
    components.flatMap((component) => {
      if (component.type !== 'dynamiclist') return [component.components ? { ...component, components: walk(component.components) } : component]
      const hint = [component.description, pasteHint].filter(Boolean).join('；').replace(/[*_`<>]/g, '\\$&')
      const { conditional } = component
      return [{ ...component, disableCollapse: true }, { type: 'text', id: `Hint_${component.path}`, text: `*${hint}。*`, ...(conditional ? { conditional } : {}) }]
    })
  return { ...schema, components: walk(schema.components) }
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
