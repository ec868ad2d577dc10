import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/review', name: 'review', component: () => import('./ReviewPage.vue'), meta: { title: '我的评审', layout: 'review', roles: ['expert'] } },
  { path: '/review/:id', name: 'scorecard', component: () => import('./ScorecardPage.vue'), props: true, meta: { title: '评分表', layout: 'review', roles: ['expert'] } },
]
