// Unpacks the Chromium of the npm package @sparticuz/chromium, with the shared libraries it needs, into the folder
// named on the command line, and prints the path of its program. Used only where no Chromium is installed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

const archives = resolve('src/main/frontend/node_modules/@sparticuz/chromium/bin')
const target = resolve(process.argv[2])
const program = join(target, 'chromium')

if (!existsSync(program)) {
  mkdirSync(target, { recursive: true })
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br']) {
    execFileSync('tar', ['-x', '-C', target], { input: brotliDecompressSync(readFileSync(join(archives, archive))) })
  }
  writeFileSync(`${program}.part`, brotliDecompressSync(readFileSync(join(archives, 'chromium.br'))), { mode: 0o755 })
  renameSync(`${program}.part`, program)
}
console.log(program)
