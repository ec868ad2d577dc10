import type { RouteRecordRaw } from 'vue-router'

const meta = { layout: 'office' as const, roles: ['officer', 'leader'] as ('officer' | 'leader')[] }

export const routes: RouteRecordRaw[] = [
  { path: '/office/packages', name: 'packages', component: () => import('./PackagesPage.vue'), meta: { ...meta, title: '推荐上报' } },
  { path: '/office/packages/:id', name: 'package', component: () => import('./PackagePage.vue'), props: true, meta: { ...meta, title: '推荐包' } },
  { path: '/office/arrivals', name: 'arrivals', component: () => import('./ArrivalsPage.vue'), meta: { ...meta, title: '接收登记' } },
]
