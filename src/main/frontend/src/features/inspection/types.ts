export interface Visit {
  visitNo: number
  scheduledFor: string
  address: string
  notes: string
  team: string[]
  result?: 'PASSED' | 'FAILED'
  inspectedOn?: string
  findings?: string
}
