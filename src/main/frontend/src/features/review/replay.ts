import type { Draw } from '@/entities/panel'

/** What the reader's own browser makes of a draw's record, without asking the server (src/docs/adr/0009). */
export interface Replay {
  text: string
  commitment: string
  commitmentHolds: boolean
  tickets: { name: string; org: string; number: string; drawn: boolean }[]
  selectionHolds: boolean
}

const utf8 = new TextEncoder()
const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const bytes = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))

export async function replay(panelId: number, draw: Draw): Promise<Replay> {
  const seed = draw.seed ?? ''
  const pool = [...draw.pool.eligible].sort((a, b) => (a.username < b.username ? -1 : 1))
  const text = [
    'shenbao expert draw, version 1',
    `panel ${panelId}`,
    `draw ${draw.sequence}`,
    `seats ${draw.seats}`,
    `seed ${seed}`,
    ...pool.map(({ username }) => `expert ${username}`),
    '',
  ].join('\n')
  const commitment = hex(await crypto.subtle.digest('SHA-256', utf8.encode(text)))
  const key = await crypto.subtle.importKey('raw', bytes(seed), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const tickets = await Promise.all(
    pool.map(async ({ username, name, org }) => ({ name, org, number: hex(await crypto.subtle.sign('HMAC', key, utf8.encode(`${draw.witness}\n${username}`))) })),
  )
  tickets.sort((a, b) => (a.number < b.number ? -1 : 1))
  const drawn = tickets.slice(0, draw.seats).map(({ name }) => name)
  return {
    text,
    commitment,
    commitmentHolds: commitment === draw.commitment,
    tickets: tickets.map((ticket, place) => ({ ...ticket, drawn: place < draw.seats })),
    selectionHolds: drawn.join() === draw.drawn.join(),
  }
}
