import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/office/panels', name: 'panels', component: () => import('./PanelsPage.vue'), meta: { title: '评审组', layout: 'office', roles: ['officer'] } },
  { path: '/office/panels/:id', name: 'panel', component: () => import('./PanelPage.vue'), props: true, meta: { title: '评审组', layout: 'office', roles: ['officer'] } },
]
