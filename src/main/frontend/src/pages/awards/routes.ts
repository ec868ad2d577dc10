import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/office/awards', name: 'awards', component: () => import('./AwardsPage.vue'), meta: { title: '核定名单', layout: 'office', roles: ['officer', 'leader'] } },
]
