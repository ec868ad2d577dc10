/** A round that a draft can be replayed over. */
export interface ImpactRound {
  id: number
  title: string
  year: number
  applications: number
}

/** One condition, paper or scoring dimension that comes out differently. */
export interface Difference {
  id: string
  label: string
  clause?: string
  from: string
  to: string
  actual?: string
  required?: string
}

/** What would change for one application; an anonymous run names nobody. */
export interface ImpactItem {
  seq: number
  applicationId?: number
  number?: string
  orgName: string
  from: string
  to: string
  rule: string
  conditions: Difference[]
}

export interface ImpactRun {
  id: number
  fileName: string
  comparedVersion: number
  anonymous: boolean
  state: 'running' | 'done' | 'cancelled' | 'failed'
  done: number
  total: number
  changed: number
  touched: number
  problem?: string
  createdByName: string
  createdAt: string
  endedAt?: string
  items: ImpactItem[]
}
