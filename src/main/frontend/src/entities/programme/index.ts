/** A round that takes applications, with the categories one may file for. */
export interface RoundSummary {
  id: number
  programme: string
  year: number
  title: string
  deadline: string | null
  categories: { code: string; name: string; openForFiling?: boolean }[]
}
