/** A cut-off of an open round. */
export interface DueCutoff {
  roundId: number
  milestone: string
  roundTitle: string
  /** What ends, in words. */
  name: string
  printed: string
  passesAt: string
  extendable: boolean
}

/** What a deadline did when it fired. */
export interface LedgerRow {
  id: number
  roundTitle: string
  what: string
  plannedAt: string
  firedAt: string
  delayMillis: number
  node: string
  affected: number
  outcome: string
  settledAt?: string
}
