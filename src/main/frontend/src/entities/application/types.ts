import type { Evaluation } from '../programme'

export interface StoredFile {
  id: number
  name: string
  mediaType: string
  size: number
  sha256: string
  uploadedAt: string
}

/** A place of the dossier that files go into. */
export interface MaterialSlot {
  id: string
  seq: number
  name: string
  source: 'FORM' | 'COMMITMENT' | 'UPLOAD'
  required: boolean
  contents: string[]
  note: string | null
  files: StoredFile[]
}

export interface CommitmentState {
  key: string
  title: string
  paragraphs: string[]
  required: boolean
  agreed: boolean
  signatory: string | null
  signedAt: string | null
}

export interface SupplementItem {
  kind: 'FIELD' | 'MATERIAL'
  target: string
  label: string
  remark: string | null
}

export interface SupplementRound {
  remark: string | null
  /** Name of the official and the body. */
  requestedBy: string
  requestedAt: string
  answeredAt: string | null
  items: SupplementItem[]
}

export interface SectionCompleteness {
  /** Id of the top-level group of the form. */
  key: string
  title: string
  filled: number
  total: number
  missing: { field: string; label: string }[]
}

/** A row of `GET /api/applications` (`{items,total}`). */
export interface ApplicationRow {
  id: number
  number: string | null
  orgName: string
  projectName: string | null
  roundTitle: string
  categoryName: string
  districtName: string
  stage: string
  stageName: string | null
  stageSince: string
  outcome: string | null
  submittedAt: string | null
  updatedAt: string
  deadline: string | null
}

/** `GET /api/applications/{id}` */
export interface ApplicationDetail extends ApplicationRow {
  roundId: number
  programme: string
  category: string
  outcomeReason: string | null
  version: number
  /** The working copy. */
  answers: Record<string, unknown>
  /** Whether the applicant may write now (a draft, or an open supplement). */
  editable: boolean
  withdrawable: boolean
  completeness: SectionCompleteness[]
  materials: MaterialSlot[]
  commitments: CommitmentState[]
  /** The open request for correction. */
  supplement: SupplementRound | null
}

/** `POST /api/applications/{id}/submission`, `GET …/receipt` */
export interface Receipt {
  number: string
  receivedAt: string
  sha256: string
  orgName: string
  projectName: string
  roundTitle: string
  categoryName: string
}

/** `GET /api/applications/{id}/timeline` */
export interface TimelineEntry {
  at: string
  /** What happened, in words. */
  title: string
  /** Who, by name and body. */
  actor: string | null
  opinion: string | null
  stage: string | null
}

/** `GET /api/applications/{id}/diagram` */
export interface DiagramState {
  xml: string
  active: string[]
  done: string[]
}

/** One answered question of the dossier page. */
export interface AnswerLine {
  key: string
  label: string
  /** Ready to read: option labels, units, dates. Tables have `rows` instead. */
  value: string | null
  table?: { columns: string[]; rows: string[][] }
  changed: boolean
  /** Before the last supplement. */
  before?: string | null
}

/** `GET /api/applications/{id}/dossier` */
export interface DossierView {
  id: number
  number: string | null
  orgName: string
  creditCode: string
  projectName: string
  roundTitle: string
  categoryName: string
  districtName: string
  stage: string
  stageName: string | null
  outcome: string | null
  submittedAt: string | null
  version: number
  sha256: string
  sections: { title: string; lines: AnswerLine[] }[]
  materials: (MaterialSlot & { changed: boolean })[]
  commitments: CommitmentState[]
  supplements: SupplementRound[]
  eligibility: Evaluation
}
