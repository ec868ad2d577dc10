import { reactive, readonly } from 'vue'
import { api, useCsrfToken } from '@/shared/api'
import { setServerTime } from '@/shared/clock'

export type Role = 'applicant' | 'officer' | 'expert' | 'analyst' | 'approver' | 'leader' | 'system-admin' | 'security-admin' | 'audit-admin'

export interface Session {
  username: string | null
  displayName: string | null
  roles: Role[]
  body: { code: string; name: string; level: string } | null
  enterprise: { creditCode: string; orgName: string } | null
  csrfToken: string | null
  demo: boolean
  now: string
  homePath: string
}

const state = reactive<Session>({
  username: null,
  displayName: '',
  roles: [],
  body: null,
  enterprise: null,
  csrfToken: '',
  demo: false,
  now: new Date().toISOString(),
  homePath: '/',
})

const absent: Partial<Session> = { username: null, body: null, enterprise: null }

function take(loaded: Session) {
  Object.assign(state, absent, loaded)
  useCsrfToken(loaded.csrfToken)
  setServerTime(loaded.now)
}

let loading: Promise<void> | undefined

/** Who is signed in. One store for the whole application. */
export const session = readonly(state) as Readonly<Session>

/** Loads the session once; later calls wait for the same answer. */
export function ensureSession(): Promise<void> {
  return (loading ??= refreshSession().catch((error: unknown) => {
    loading = undefined
    throw error
  }))
}

export async function refreshSession(): Promise<void> {
  take(await api.get<Session>('/api/session'))
}

export async function signIn(username: string, password: string): Promise<void> {
  take(await api.post<Session>('/api/session', { body: { username, password } }))
}

export async function signOut(): Promise<void> {
  await api.delete('/api/session')
  await refreshSession()
}

/** Forgets the login after the server has said 401. */
export function forgetSession() {
  Object.assign(state, absent, { displayName: '', roles: [], homePath: '/' })
}

export const hasRole = (...roles: Role[]): boolean => roles.some((role) => state.roles.includes(role))

export const roleNames: Record<Role, string> = {
  applicant: '申报单位',
  officer: '经办人员',
  expert: '评审专家',
  analyst: '流程分析员',
  approver: '模型审批员',
  leader: '领导',
  'system-admin': '系统管理员',
  'security-admin': '安全保密管理员',
  'audit-admin': '安全审计员',
}
