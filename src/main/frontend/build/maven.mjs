// Called by Maven (pom.xml, exec-maven-plugin): node build/maven.mjs OUTDIR [--force]
// Installs only when the lock file changed and builds only when a source changed; says little, fails loudly.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { violations } from './layers.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const outDir = resolve(process.argv[2] ?? fail('usage: node build/maven.mjs OUTDIR'))
const force = process.argv.includes('--force')
const openapi = resolve(root, '../../docs/openapi.json')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed, this is ${process.versions.node}`)

install()
build()

function install() {
  const stamp = join(root, 'node_modules/.shenbao-lock')
  const wanted = hash([join(root, 'package-lock.json')])
  if (read(stamp) === wanted) return
  console.log('front end: npm ci')
  // form-js brings a package whose install script starts telemetry: no scripts.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}

function build() {
  const stamp = join(outDir, '..', '..', 'frontend.sha256')
  const wanted = hash([...files(root), openapi])
  if (!force && read(stamp) === wanted && existsSync(join(outDir, 'index.html'))) return
  console.log('front end: build')
  const wrong = violations(join(root, 'src'))
  if (wrong.length > 0) fail(`layers import downward only (app > pages > features > entities > shared):\n  ${wrong.join('\n  ')}`)
  node('openapi-typescript/bin/cli.js', [openapi, '-o', 'src/shared/api/schema.d.ts'])
  node('vue-tsc/bin/vue-tsc.js', ['--noEmit'])
  // Only our own hashed files go: other static resources may lie in the same folder.
  rmSync(join(outDir, 'assets'), { recursive: true, force: true })
  node('vite/bin/vite.js', ['build', '--outDir', outDir, '--emptyOutDir=false', '--logLevel', 'warn'])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function files(dir) {
  const skipped = new Set(['node_modules', '.vite', 'dist', 'schema.d.ts'])
  return readdirSync(dir)
    .filter((name) => !skipped.has(name))
    .sort()
    .flatMap((name) => (statSync(join(dir, name)).isDirectory() ? files(join(dir, name)) : [join(dir, name)]))
}

function hash(paths) {
  const digest = createHash('sha256')
  for (const path of paths) digest.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  return digest.digest('hex')
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function node(script, args) {
  run(process.execPath, [join(root, 'node_modules', script), ...args])
}

function run(command, args) {
  const windows = process.platform === 'win32'
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: windows && command === 'npm' })
  if (error || status !== 0) fail([`${command} ${args.join(' ')}`, error?.message, stdout, stderr].filter(Boolean).join('\n'))
}

function fail(message) {
  console.error(`front end: ${message}`)
  process.exit(1)
}
