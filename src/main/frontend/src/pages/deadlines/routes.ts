import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/office/deadlines',
    name: 'deadlines',
    component: () => import('./DeadlinesPage.vue'),
    meta: { title: '期限台账', layout: 'office', roles: ['officer', 'leader', 'system-admin', 'audit-admin'] },
  },
]
