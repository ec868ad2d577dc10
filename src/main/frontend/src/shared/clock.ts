import { onScopeDispose, ref } from 'vue'

// The server's clock is the only one that counts (and travels in the demonstration); the browser's only ticks.
let offset = 0
const now = ref(Date.now())
let watchers = 0
let timer: number | undefined

export function setServerTime(instant: string) {
  offset = new Date(instant).getTime() - Date.now()
  now.value = Date.now() + offset
}

/** The server's time at this moment. */
export const serverNow = () => new Date(Date.now() + offset)

/** The server's time in milliseconds, ticking each second while a component looks at it. */
export function useNow() {
  if (watchers++ === 0) timer = window.setInterval(() => (now.value = Date.now() + offset), 1000)
  onScopeDispose(() => {
    if (--watchers === 0) window.clearInterval(timer)
  })
  return now
}
