/** What `/api/packages` answers with. */
export interface PackageLine {
  id: number
  roundId: number
  roundTitle: string
  bodyName: string
  intakeBodyName: string
  seq: number
  state: PackageState
  stateName: string
  itemCount: number
  recommendedCount: number
  deadline?: string
  number?: string
  submittedAt?: string
  receivedAt?: string
}

export type PackageState = 'COMPOSING' | 'SUBMITTED' | 'RECEIVED' | 'REFUSED' | 'CLOSED'

export interface PackageEntry {
  applicationId: number
  number: string
  orgName: string
  projectName: string
  categoryName: string
  contactName?: string
  contactPhone?: string
  submittedAt?: string
  position: number
  recommended: boolean
  reason: string
}

export interface PackageLetter {
  fileName: string
  size: number
  sha256: string
  scanned: boolean
  filedByName: string
  filedAt: string
}

/** Where the body stands with one of its limits. */
export interface PackageQuota {
  quotaId: string
  nameZh: string
  unit: string
  max?: number | null
  strict: boolean
  used: number
  planned: number
  exempt: number
}

/** A paper of a package, in as many copies as the notice wants; without a number the notice does not say. */
export interface RequiredPaper {
  name: string
  copies?: number
  copiesForTwoDirections?: number
  note?: string
}

export interface PackageDetail {
  line: PackageLine
  version: number
  opinion: string
  preparedBy: string
  preparedByPhone: string
  reportDate?: string
  sha256?: string
  submittedByName?: string
  papers: RequiredPaper[]
  copiesReceived?: number
  arrivalRemark?: string
  receivedByName?: string
  letter?: PackageLetter
  entries: PackageEntry[]
  summaries: { code: string; name: string }[]
  quotas: PackageQuota[]
  mayCompose: boolean
  mayReceive: boolean
}

export type Tone = 'info' | 'primary' | 'success' | 'warning' | 'danger'

export const packageTones: Record<PackageState, Tone> = {
  COMPOSING: 'warning',
  SUBMITTED: 'primary',
  RECEIVED: 'success',
  REFUSED: 'danger',
  CLOSED: 'info',
}

/** `第2批`, said only where a body has sent more than one. */
export const packageName = (line: PackageLine) => `${line.bodyName}推荐包${line.seq > 1 ? `（第${line.seq}批）` : ''}`

/** A round's 汇总表 as `/api/summaries` lists them. */
export interface RoundTables {
  roundId: number
  roundTitle: string
  tables: { code: string; name: string }[]
  bodies: { code: string; name: string }[]
}
