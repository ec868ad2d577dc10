import type { Form } from '@bpmn-io/form-js-viewer'
import { componentsOf, dataOf, newRow, setRows, type Component } from './internals'
import { cellsOf, valueOf } from './sheet'

/** What came of it: rows taken, and in words what was not. */
export interface Pasting {
  rows: number
  refused: string[]
}

const nameOf = ({ label, dateLabel }: Component) => label || dateLabel || ''
const bare = (text: string) => text.normalize('NFKC').replace(/[\s*()]|万元|单位:?/g, '')

/** Cells copied from a spreadsheet into a table, from the cell under the cursor on; nothing when it is no such thing. */
export function paste(form: Form, target: HTMLElement, text: string): Pasting | undefined {
  const isProse = target instanceof HTMLTextAreaElement && !text.includes('\t')
  if (isProse || !/[\t\n]/.test(text.trim())) return undefined
  const place = placeOf(form, target)
  return place && fill(form, place, cellsOf(text))
}

interface Place {
  list: Component
  columns: Component[]
  row: number
  column: number
}

function placeOf(form: Form, target: HTMLElement): Place | undefined {
  for (const list of componentsOf(form).filter(({ type }) => type === 'dynamiclist')) {
    const columns = (list.components ?? []).filter(({ key }) => key)
    const column = columns.findIndex(({ id }) => new RegExp(`-${id}_\\d+`).test(target.id))
    if (column >= 0) return { list, columns, column, row: Number(/_(\d+)(?:-\w+)?$/.exec(target.id)?.[1] ?? 0) }
  }
  return undefined
}

function fill(form: Form, { list, columns, row, column }: Place, cells: string[][]): Pasting {
  const targets = columns.slice(column)
  const isHead = cells[0]?.every((cell, at) => cell === '' || (targets[at] && bare(nameOf(targets[at])) === bare(cell)))
  const body = isHead ? cells.slice(1) : cells
  const rows = [...((dataOf(form)[list.path!] as Record<string, unknown>[] | undefined) ?? [])]
  const room = list.allowAddRemove === false ? rows.length - row : body.length
  const refused: string[] = []
  if (body.length > room) refused.push(`表格只有 ${rows.length} 行，多出的 ${body.length - room} 行未粘贴`)
  if (body.some((line) => line.slice(targets.length).some(Boolean))) refused.push('多出的列未粘贴')
  body.slice(0, room).forEach((line, offset) => {
    const at = row + offset
    rows[at] = { ...(rows[at] ?? newRow(form, list, at)) }
    line.slice(0, targets.length).forEach((cell, index) => {
      const target = targets[index]!
      const value = valueOf(cell, target)
      if (target.readonly) return
      if (value === undefined) refused.push(`第 ${at + 1} 行“${nameOf(target)}”不能填“${cell}”`)
      else rows[at]![target.key!] = value
    })
  })
  setRows(form, list, rows)
  return { rows: Math.min(body.length, room), refused }
}
