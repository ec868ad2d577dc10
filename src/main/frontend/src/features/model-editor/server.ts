import { api } from '@/shared/api'
import { emptyPalette, type Finding, type Palette } from './types'

const palette: string = '/api/models/palette'
const checks: string = '/api/models/checks'

/** What models may use. Without it a model can still be drawn, with everything typed. */
export async function loadPalette(): Promise<Palette> {
  return { ...emptyPalette, ...(await api.get<Palette>(palette as Parameters<typeof api.get>[0])) }
}

/** What the server would say of these files if they were deployed. */
export async function check(files: { name: string; content: string }[], signal: AbortSignal): Promise<Finding[]> {
  const { findings } = await api.post<{ findings: Finding[] }>(checks as Parameters<typeof api.post>[0], { body: { files }, signal })
  return findings
}
