import type { LocationQuery } from 'vue-router'
import { hasRole, session, type Role } from '@/entities/session'

export interface Entry {
  label: string
  /** Route of this application, or an address outside it. */
  to: string
  outside?: boolean
  /** What goes along in the address. */
  query?: LocationQuery
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
  { label: '统计分析', to: '/reports', roles: ['officer', 'leader', 'analyst'] },
  { label: '模型工作台', to: '/models', roles: ['analyst', 'approver'] },
  { label: '账号管理', to: '/admin/accounts', roles: ['system-admin', 'security-admin'] },
  { label: '审计记录', to: '/admin/audit', roles: ['audit-admin'] },
  { label: '期限台账', to: '/office/deadlines', roles: ['officer', 'leader', 'system-admin', 'audit-admin'] },
]

const models: Entry[] = [
  { label: '模型库', to: '/models', roles: ['analyst', 'approver'] },
  { label: '模型变更', to: '/models/changes', roles: ['analyst', 'approver'] },
  { label: '统计分析', to: '/reports', roles: ['analyst'] },
  { label: '运行监控', to: '/camunda/app/cockpit/', outside: true, roles: ['analyst'] },
  { label: '任务列表', to: '/camunda/app/tasklist/', outside: true, roles: ['officer'] },
  { label: '申报库', to: '/office/applications', roles: ['officer', 'leader'] },
]

const reports: Entry[] = [
  { label: '总览', to: '/reports', roles: ['leader', 'analyst', 'officer'] },
  { label: '流程热力图', to: '/reports/heatmap', roles: ['leader', 'analyst', 'officer'] },
  { label: '时长与退回', to: '/reports/times', roles: ['leader', 'analyst', 'officer'] },
  { label: '超期与预警', to: '/reports/overdue', roles: ['leader', 'analyst', 'officer'] },
  { label: '部门与地区', to: '/reports/comparison', roles: ['leader', 'analyst', 'officer'] },
  { label: '申报漏斗', to: '/reports/funnel', roles: ['leader', 'analyst', 'officer'] },
  { label: '实际路径', to: '/reports/paths', roles: ['leader', 'analyst', 'officer'] },
  { label: '进度预测', to: '/reports/forecast', roles: ['leader', 'analyst', 'officer'] },
  { label: '申报明细', to: '/reports/applications', roles: ['leader', 'analyst', 'officer'] },
  { label: '数据导出', to: '/reports/export', roles: ['leader', 'analyst', 'officer'] },
  { label: '模型工作台', to: '/models', roles: ['analyst', 'approver'] },
  { label: '办公端', to: '/office/applications', roles: ['officer', 'leader'] },
]

/** What the signed-in person finds at the side; the server decides again on every page. */
const visible = (list: Entry[], exists: (path: string) => boolean) =>
  list.filter(
    ({ roles, levels, outside, to }) =>
      hasRole(...roles) && (!levels || !session.body || levels.includes(session.body.level)) && (outside || exists(to)),
  )

export const officeEntries = (exists: (path: string) => boolean): Entry[] => visible(entries, exists)

/** Whoever also works in the office finds the way back. */
export const modelEntries = (exists: (path: string) => boolean): Entry[] => visible(models, exists)

/** Reports, and the way back to where one works. */
export const reportEntries = (exists: (path: string) => boolean): Entry[] => visible(reports, exists)
