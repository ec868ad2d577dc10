/** One column of a DataTable; a cell is the slot `cell-<key>` or the plain value. */
export interface Column {
  key: string
  label: string
  width?: number
  minWidth?: number
  align?: 'left' | 'center' | 'right'
  sortable?: boolean
}
