import { hasRole, session, type Role } from '@/entities/session'

export interface Entry {
  label: string
  /** Route of this application, or an address outside it. */
  to: string
  outside?: boolean
  roles: Role[]
  /** Levels of bodies that see the entry; all when left out. */
  levels?: string[]
}

const entries: Entry[] = [
  { label: '任务列表', to: '/camunda/app/tasklist/', outside: true, roles: ['officer'] },
  { label: '申报库', to: '/office/applications', roles: ['officer', 'leader'] },
  { label: '推荐上报', to: '/office/packages', roles: ['officer'], levels: ['district', 'city', 'province'] },
  { label: '接收登记', to: '/office/arrivals', roles: ['officer'], levels: ['city', 'province', 'ministry'] },
  { label: '评审组', to: '/office/panels', roles: ['officer'], levels: ['city', 'province', 'ministry'] },
  { label: '核定', to: '/office/awards', roles: ['officer', 'leader'], levels: ['city', 'province', 'ministry'] },
  { label: '公示', to: '/office/notices', roles: ['officer', 'leader'] },
  { label: '批次管理', to: '/office/rounds', roles: ['officer', 'leader'] },
  { label: '账号管理', to: '/admin/accounts', roles: ['system-admin', 'security-admin'] },
  { label: '审计记录', to: '/admin/audit', roles: ['audit-admin'] },
  { label: '期限台账', to: '/office/deadlines', roles: ['officer', 'leader', 'system-admin', 'audit-admin'] },
]

/** What the signed-in person finds at the side; the server decides again on every page. */
export function officeEntries(exists: (path: string) => boolean): Entry[] {
  return entries.filter(
    ({ roles, levels, outside, to }) =>
      hasRole(...roles) && (!levels || !session.body || levels.includes(session.body.level)) && (outside || exists(to)),
  )
}
