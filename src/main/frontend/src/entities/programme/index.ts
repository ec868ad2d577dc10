/** A round that takes applications, with the categories one may file for. `GET /api/rounds` */
export interface RoundSummary {
  id: number
  programme: string
  /** Where it applies, and its GB/T 2260 code. */
  region: string
  regionCode: string
  /** The body that issued the notice. */
  issuer: string
  year: number
  title: string
  opensAt: string
  /** Nothing is accepted at or after it. */
  deadline?: string
  categories: { code: string; name: string; path: string[]; openForFiling: boolean }[]
}

export type OfferedCategory = RoundSummary['categories'][number]

/** The part of the notice that it stands in, empty at the top; and what it is called there. */
export const placeOf = ({ path, name }: OfferedCategory) => ({ group: path.slice(0, -1).join(' · '), name: path.at(-1) ?? name })

/** Whether an enterprise registered at a place (GB/T 2260) is in the round's region. */
export const covers = (round: RoundSummary, place: string) => place.startsWith(round.regionCode.replace(/(00)+$/, ''))

export interface FieldDescription {
  key: string
  label: string
  type: string
  unit: string | null
  required: boolean
  hint: string | null
  options: { value: string; label: string }[]
  /** Columns of a table. */
  columns: FieldDescription[]
}

export interface ConditionDescription {
  id: string
  severity: 'hard' | 'preferred'
  evaluator: 'dmn' | 'officer' | 'expert'
  text: string
  clause: string
  /** Keys of the fields it looks at. */
  fields: string[]
}

export interface MaterialDescription {
  id: string
  seq: number
  name: string
  source: 'FORM' | 'COMMITMENT' | 'UPLOAD'
  required: boolean
  contents: string[]
  note: string | null
}

/** `GET /api/programmes/{p}/categories/{c}` */
export interface LeafDescription {
  programme: string
  programmeTitle: string
  category: string
  name: string
  path: string[]
  openForFiling: boolean
  conditions: ConditionDescription[]
  materials: MaterialDescription[]
  commitments: { key: string; title: string; paragraphs: string[] }[]
  fields: FieldDescription[]
}

export type ConditionVerdict = 'met' | 'unmet' | 'unknown' | 'manual'

/** `POST /api/programmes/{p}/categories/{c}/eligibility` and `POST /api/applications/{id}/eligibility` */
export interface Evaluation {
  verdict: 'eligible' | 'ineligible' | 'undetermined'
  decision?: { key: string; version: number }
  conditions: {
    id: string
    severity: 'hard' | 'preferred'
    evaluator: string
    verdict: ConditionVerdict
    /** The condition in one sentence, where the answer has it. */
    name?: string
    required?: string
    actual?: string | null
    clause?: string
    message?: string
    declared?: string
  }[]
}
