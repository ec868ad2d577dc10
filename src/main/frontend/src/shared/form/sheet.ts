/** Cells as a spreadsheet puts them on the clipboard: tabs between cells, a cell with a line break in quotes. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g
  let row: string[] = []
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    row.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim())
    if (match[3] !== '\t') {
      rows.push(row)
      row = []
    }
    if (match[3] === '') break
  }
  return rows.filter((cells) => cells.some(Boolean))
}

interface Target { type: string; values?: { label: string; value: unknown }[] }

const half = (text: string) => text.normalize('NFKC').trim()

/** What a cell means in that column; `undefined` when it means nothing there. */
export function valueOf(cell: string, { type, values = [] }: Target): unknown {
  if (cell === '') return null
  switch (type) {
    case 'number': {
      const plain = half(cell).replace(/[,\s¥%]/g, '')
      return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined
    }
    case 'radio':
    case 'select':
      return chosen(cell, values)
    case 'checklist':
    case 'taglist': {
      const all = cell.split(/[、,，;；\n]/).filter((one) => one.trim() !== '').map((one) => chosen(one, values))
      return all.includes(undefined) ? undefined : all
    }
    case 'checkbox':
      return /^(是|√|有|true|1|y)$/i.test(cell) ? true : /^(否|无|×|false|0|n)$/i.test(cell) ? false : undefined
    case 'datetime':
      return day(half(cell))
    case 'textarea':
      return cell
    default:
      return cell.replace(/\s*\n\s*/g, ' ')
  }
}

const chosen = (cell: string, values: { label: string; value: unknown }[]) =>
  values.find(({ label, value }) => half(label) === half(cell) || String(value) === cell.trim())?.value

function day(text: string): string | undefined {
  const [, year, month, date] = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : undefined
}
