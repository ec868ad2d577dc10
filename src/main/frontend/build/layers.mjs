// app > pages > features > entities > shared: a layer imports only from those below it.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const layers = ['shared', 'entities', 'features', 'pages', 'app']

/** @param {string} src folder that holds the layers */
export function violations(src) {
  return sources(src).flatMap((file) => {
    const own = layers.indexOf(relative(src, file).split(sep)[0])
    if (own < 0) return []
    const imported = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]@\/([a-z-]+)/g)].map((match) => match[1])
    return imported
      .filter((layer) => layers.indexOf(layer) > own)
      .map((layer) => `${relative(src, file)} imports from ${layer}`)
  })
}

function sources(dir) {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    if (statSync(path).isDirectory()) return sources(path)
    return /\.(ts|vue)$/.test(name) ? [path] : []
  })
}
