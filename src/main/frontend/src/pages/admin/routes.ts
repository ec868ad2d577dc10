import type { RouteRecordRaw } from 'vue-router'
import { hasRole } from '@/entities/session'

export const routes: RouteRecordRaw[] = [
  { path: '/admin', redirect: () => (hasRole('audit-admin') ? '/admin/audit' : '/admin/accounts') },
  { path: '/admin/accounts', name: 'accounts', component: () => import('./AccountsPage.vue'), meta: { title: '账号管理', layout: 'admin', roles: ['system-admin', 'security-admin'] } },
  { path: '/admin/audit', name: 'audit', component: () => import('./AuditPage.vue'), meta: { title: '审计记录', layout: 'admin', roles: ['audit-admin'] } },
]
