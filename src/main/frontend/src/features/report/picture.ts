import { fontFamily } from './charts/look'

const margin = 24
const scale = 2

/**
 * A picture that stands on its own in a report or a slide, twice as sharp as the screen: what it shows, of what, until when,
 * and the chart below. What is drawn by lines is enlarged.
 */
export async function framed(chart: HTMLImageElement, words: { title: string; lines: string[]; enlarge?: number }): Promise<Blob> {
  const [wide, high] = [chart.width * (words.enlarge ?? 1), chart.height * (words.enlarge ?? 1)]
  const width = wide + 2 * margin * scale
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')!
  const wrapped = words.lines.flatMap((line) => wrap(pen, line, wide))
  const head = (margin + 34 + wrapped.length * 20 + 12) * scale
  canvas.width = width
  canvas.height = head + high + margin * scale
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#1f2733'
  pen.font = `600 ${18 * scale}px ${fontFamily}`
  pen.fillText(words.title, margin * scale, (margin + 16) * scale)
  pen.fillStyle = '#5f6672'
  pen.font = small
  wrapped.forEach((line, index) => pen.fillText(line, margin * scale, (margin + 42 + index * 20) * scale))
  pen.drawImage(chart, margin * scale, head, wide, high)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}

const small = `${13 * scale}px ${fontFamily}`

function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  pen.font = small
  const lines = ['']
  for (const letter of text) {
    if (pen.measureText(lines.at(-1) + letter).width > width) lines.push('')
    lines[lines.length - 1] += letter
  }
  return lines
}

export function imageOf(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the picture cannot be drawn'))
    image.src = url
  })
}

export function save(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
