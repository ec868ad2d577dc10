import { serverNow } from '@/shared/clock'

interface Kept {
  content: string
  /** Version of the draft it was typed on. */
  version: number
  at: string
}

/** What is typed and not yet on the server, kept in this browser. */
export function backupOf(changeId: string, name: string) {
  const key = `shenbao.model-draft:${changeId}:${name}`
  let stored = false

  function read(): Kept | undefined {
    try {
      const text = localStorage.getItem(key)
      return text === null ? undefined : (JSON.parse(text) as Kept)
    } catch {
      return undefined
    }
  }

  function write(content: string, version: number) {
    try {
      localStorage.setItem(key, JSON.stringify({ content, version, at: serverNow().toISOString() }))
      stored = true
    } catch {
      // Full or forbidden: leaving the page then asks first.
      stored = false
    }
  }

  function clear() {
    stored = false
    try {
      localStorage.removeItem(key)
    } catch {
      stored = false
    }
  }

  return { read, write, clear, kept: () => stored }
}
