import { api } from '@/shared/api'
import { emptyPalette, type Finding, type Palette } from './types'

/** What models may use. Without it a model can still be drawn, with everything typed. */
export async function loadPalette(): Promise<Palette> {
  return { ...emptyPalette, ...(await api.get<Palette>('/api/models/palette')) }
}

/** What the server would say of these files if they were deployed. */
export async function check(files: { name: string; content: string }[], signal: AbortSignal): Promise<Finding[]> {
  const { findings } = await api.post<{ findings: Finding[] }>('/api/models/checks', { body: { files }, signal })
  return findings
}
