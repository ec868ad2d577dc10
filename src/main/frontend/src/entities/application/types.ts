import type { ConditionVerdict } from '../programme'

export interface FieldFault {
  field: string
  message: string
}

/** A row of `GET /api/applications` (`{items,total}`). */
export interface ApplicationSummary {
  id: number
  number?: string
  /** The project's name, or what stands for it. */
  title: string
  orgName: string
  programme: string
  programmeTitle: string
  category: string
  categoryName: string
  roundId: number
  roundTitle: string
  districtName: string
  stage: string
  /** What the diagram calls the node where it waits. */
  stageName?: string
  stageSince: string
  outcome?: string
  outcomeName?: string
  outcomeReason?: string
  submitted: boolean
  recommended: boolean
  deadline?: string
  createdAt: string
  updatedAt: string
  submittedAt?: string
}

export interface StoredFile {
  id: number
  name: string
  mediaType: string
  size: number
  sha256: string
  /** Came with the last supplement. */
  added?: boolean
}

/** A place of the dossier that files go into. */
export interface MaterialSlot {
  id: string
  seq: number
  name: string
  source: 'FORM' | 'COMMITMENT' | 'UPLOAD'
  required: boolean
  /** Whether files may be added and removed now. */
  editable?: boolean
  contents?: string[]
  note?: string
  files: StoredFile[]
  changed?: boolean
}

export interface SignedPromise {
  key: string
  title: string
  annex?: string
  points: string[]
  agreed: boolean
  signatory?: string
  signedAt?: string
}

export interface SupplementItem {
  kind: 'FIELD' | 'MATERIAL'
  target: string
  label: string
  remark?: string
}

export interface SupplementRound {
  remark?: string
  requestedBy: string
  requestedAt: string
  answeredAt?: string
  /** The round's cut-off, while it still binds. */
  dueAt?: string
  items: SupplementItem[]
}

export interface SectionState {
  key: string
  titleZh: string
  required: number
  filled: number
  faults: FieldFault[]
}

export interface Receipt {
  number: string
  receivedAt: string
  sha256: string
}

/** `GET /api/applications/{id}`: what its applicant works on. */
export interface WorkingCopy {
  application: ApplicationSummary
  version: number
  editable: boolean
  withdrawable: boolean
  answers: Record<string, unknown>
  completeness: { sections: SectionState[] }
  materials: MaterialSlot[]
  commitments: SignedPromise[]
  supplement?: SupplementRound
  receipt?: Receipt
}

/** `GET /api/applications/{id}/timeline` */
export interface TimelineEntry {
  at: string
  /** What happened, in words. */
  title: string
  /** Who, by name and body. */
  actor?: string
  opinion?: string
  stage?: string
}

/** `GET /api/applications/{id}/diagram` */
export interface DiagramState {
  xml: string
  active: string[]
  done: string[]
}

/** One answer, ready to read. */
export interface DossierLine {
  key: string
  label: string
  text: string
  wide: boolean
  changed: boolean
  table?: { columns: { label: string; numeric: boolean }[]; rows: string[][]; totals: string[] }
}

export interface DossierPart {
  key: string
  formTitle?: string
  title: string
  lines: DossierLine[]
}

/** `GET /api/applications/{id}/dossier`, and `…/preview` of a working copy. */
export interface DossierPage {
  application: ApplicationSummary
  versionNo: number
  sealedAt?: string
  sha256?: string
  parts: DossierPart[]
  eligibility?: {
    verdict: 'eligible' | 'ineligible' | 'undetermined'
    conditions: {
      id: string
      name: string
      severity: 'hard' | 'preferred'
      evaluator: string
      verdict: ConditionVerdict
      declared?: string
      required?: string
      actual?: string
      clause?: string
      message?: string
    }[]
  }
  materials: MaterialSlot[]
  commitments: { key: string; title: string; points: string[]; signatory: string; signedAt: string }[]
  supplements: SupplementRound[]
  changes: { kind: 'FIELD' | 'MATERIAL'; key: string; label: string; before: string; after: string }[]
}
