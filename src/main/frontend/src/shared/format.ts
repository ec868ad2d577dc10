const china = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options })
const parts = china({ year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' })

function read(instant: string | number | Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

/** `2027年10月22日 17:00`, in China's time. */
export function dateTime(instant: string | number | Date | null | undefined, seconds = false): string {
  if (instant === null || instant === undefined || instant === '') return '—'
  const { year, month, day, hour, minute, second } = read(instant)
  return `${year}年${month}月${day}日 ${hour}:${minute}${seconds ? `:${second}` : ''}`
}

/** `17:00:00`, in China's time. */
export function timeOfDay(instant: Date): string {
  const { hour, minute, second } = read(instant)
  return `${hour}:${minute}:${second}`
}

/** `2027年10月22日`; a date without time (`2027-10-22`) stays that day. */
export function date(value: string | number | Date | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—'
  const plain = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  if (plain) return `${plain[1]}年${Number(plain[2])}月${Number(plain[3])}日`
  const { year, month, day } = read(value)
  return `${year}年${month}月${day}日`
}

/**
 * A deadline that is an exclusive instant: midnight is told as the end of the day before
 * (`2027年10月22日 24:00`), because officials speak of that day.
 */
export function deadline(instant: string | null | undefined): string {
  if (!instant) return '—'
  const { hour, minute, second } = read(instant)
  if (`${hour}${minute}${second}` !== '000000') return dateTime(instant)
  return `${date(new Date(instant).getTime() - 1)} 24:00`
}

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 })

/** Thousands separators and the unit: `1,234.5 万元`. */
export function quantity(value: number | string | null | undefined, unit = ''): string {
  if (value === null || value === undefined || value === '') return '—'
  const numeric = Number(value)
  return Number.isNaN(numeric) ? String(value) : `${number.format(numeric)}${unit ? ` ${unit}` : ''}`
}

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** How late something was, in its largest unit: `7 天`, `3 小时`, `5 分钟`, `20 秒`, `40 毫秒`. */
export function lateness(milliseconds: number): string {
  const units = [[86_400_000, '天'], [3_600_000, '小时'], [60_000, '分钟'], [1000, '秒']] as const
  const [size, name] = units.find(([size]) => milliseconds >= size) ?? [1, '毫秒']
  return `${Math.round(milliseconds / size)} ${name}`
}

/** `3天4小时`, `12分30秒`; negative durations count as zero. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60]
  if (days > 0) return `${days}天${hours}小时`
  if (hours > 0) return `${hours}小时${minutes}分`
  return `${minutes}分${seconds % 60}秒`
}
