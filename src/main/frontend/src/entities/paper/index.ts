/** What `/api/applications/{id}/paper-copies` lists. */
export interface ReceivedCopies {
  applicationId: number
  copies: number
  verdict: PageVerdict
  verdictName: string
  versionNo?: number
  remark: string
  bodyName: string
  receivedByName: string
  receivedAt: string
}

export type PageVerdict = 'MATCH' | 'SUPERSEDED' | 'MISMATCH'

/** What `/api/applications/{id}/page-checks/{code}` answers with. */
export interface PageCheck {
  verdict: PageVerdict
  versionNo?: number
  page?: number
  sealedAt?: string
}

export const verdictTones: Record<PageVerdict, 'success' | 'warning' | 'danger'> = { MATCH: 'success', SUPERSEDED: 'warning', MISMATCH: 'danger' }
