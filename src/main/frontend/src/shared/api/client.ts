import { problemOf, unreachable } from './problem'
import type { paths } from './schema'

type Method = 'get' | 'post' | 'put' | 'delete'
type Documented<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: object } ? P : never
}[keyof paths]
/** A path template of openapi.json. */
export type ApiPath<M extends Method> = Documented<M>

type Scalar = string | number | boolean
export interface RequestOptions {
  /** Values of the `{placeholders}`. */
  path?: Record<string, Scalar>
  query?: Record<string, Scalar | null | undefined>
  body?: unknown
  signal?: AbortSignal
}

let csrfToken = ''
let onUnauthenticated: () => void = () => {}

export function useCsrfToken(token: string | null) {
  csrfToken = token ?? ''
}

/** What to do when the login has run out (the router goes to the login page). */
export function whenUnauthenticated(action: () => void) {
  onUnauthenticated = action
}

export function urlOf(template: string, { path = {}, query = {} }: Pick<RequestOptions, 'path' | 'query'> = {}): string {
  const filled = template.replace(/\{(\w+)}/g, (_, name: string) => {
    const value = path[name]
    if (value === undefined) throw new Error(`no value for {${name}} in ${template}`)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  return search.size > 0 ? `${filled}?${search}` : filled
}

async function request<T>(method: Method, template: string, options: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method !== 'get') headers['X-CSRF-Token'] = csrfToken
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(urlOf(template, options), {
      method: method.toUpperCase(),
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      credentials: 'same-origin',
      signal: options.signal,
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
  const text = await response.text()
  const body = parse(text)
  if (response.ok) return body as T
  if (response.status === 401 && template !== '/api/session') onUnauthenticated()
  throw problemOf(response.status, body)
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The typed door to `/api`: paths are checked against openapi.json, bodies by the caller's type. */
export const api = {
  get: <T>(path: ApiPath<'get'>, options?: RequestOptions) => request<T>('get', path, options),
  post: <T = void>(path: ApiPath<'post'>, options?: RequestOptions) => request<T>('post', path, options),
  put: <T = void>(path: ApiPath<'put'>, options?: RequestOptions) => request<T>('put', path, options),
  delete: <T = void>(path: ApiPath<'delete'>, options?: RequestOptions) => request<T>('delete', path, options),

  /** Multipart upload of one file as part `file`, with progress from 0 to 1. */
  upload<T>(path: ApiPath<'post'>, options: RequestOptions & { file: File; onProgress?: (done: number) => void }): Promise<T> {
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest()
      const form = new FormData()
      form.append('file', options.file)
      xhr.open('POST', urlOf(path, options))
      xhr.setRequestHeader('X-CSRF-Token', csrfToken)
      xhr.setRequestHeader('Accept', 'application/json')
      xhr.upload.onprogress = ({ loaded, total }) => options.onProgress?.(total > 0 ? loaded / total : 0)
      xhr.onerror = () => reject(unreachable())
      xhr.onload = () => {
        const body = parse(xhr.responseText)
        if (xhr.status >= 200 && xhr.status < 300) resolve(body as T)
        else reject(problemOf(xhr.status, body))
      }
      xhr.send(form)
    })
  },
}
