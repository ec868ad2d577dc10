import type { RouteRecordRaw } from 'vue-router'

const meta = { layout: 'office' as const, roles: ['officer', 'leader'] as ('officer' | 'leader')[] }

export const routes: RouteRecordRaw[] = [
  { path: '/office/rounds', name: 'rounds', component: () => import('./RoundsPage.vue'), meta: { ...meta, title: '批次管理' } },
  { path: '/office/rounds/:id', name: 'round', component: () => import('./RoundPage.vue'), props: true, meta: { ...meta, title: '批次' } },
]
