import type { Form } from '@bpmn-io/form-js-viewer'

/** A component of a form as form-js keeps it. */
export interface Component {
  id: string
  type: string
  key?: string
  path?: string
  label?: string
  dateLabel?: string
  readonly?: boolean
  allowAddRemove?: boolean
  values?: { label: string; value: unknown }[]
  components?: Component[]
}

type Data = Record<string, unknown>

/** What form-js offers and its types do not tell. */
interface Internals {
  _getState(): { data: Data }
  _setState(state: object): void
  _update(update: { fieldInstance: { id: string; valuePath: string[]; indexes: object }; value: unknown }): void
  _getInitializedFieldData(data: Data, options: { container: Component; indexes: Record<string, number> }): Data
}
interface Registry { getAll(): Component[] }

const inside = (form: Form) => form as unknown as Internals

export const toPlain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

export const componentsOf = (form: Form): Component[] => form.get<Registry>('formFieldRegistry').getAll()

/** Everything the form holds now, untouched fields included. */
export const dataOf = (form: Form): Data => toPlain(inside(form)._getState().data)

/** A row of the list as form-js begins it. */
export function newRow(form: Form, list: Component, index: number): Data {
  return inside(form)._getInitializedFieldData(dataOf(form), { container: list, indexes: { [list.id]: index } })
}

export function setRows(form: Form, list: Component, rows: Data[]) {
  inside(form)._update({ fieldInstance: { id: list.id, valuePath: [list.path!], indexes: {} }, value: rows })
}

/** Marks answers as faulty: `key`, or `table[0].column` → what is wrong. */
export function markFaults(form: Form, faults: Record<string, string>) {
  const components = componentsOf(form)
  const errors: Record<string, unknown> = {}
  for (const [path, message] of Object.entries(faults)) {
    const [, name, row, column] = /^([^[]+)(?:\[(\d+)\]\.(.+))?$/.exec(path) ?? []
    const named = components.find(({ key, path: own }) => (key ?? own) === name && (row === undefined || own === name))
    const faulty = row === undefined ? (named?.key ? named : named?.components?.find(({ key }) => key)) : named?.components?.find(({ key }) => key === column)
    if (!faulty || named?.type === 'dynamiclist' && row === undefined) continue
    errors[faulty.id] = row === undefined ? [message] : Object.assign((errors[faulty.id] as unknown[] | undefined) ?? [], { [Number(row)]: [message] })
  }
  inside(form)._setState({ errors })
}
