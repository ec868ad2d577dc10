import type { RouteRecordRaw } from 'vue-router'

const roles = ['officer', 'leader'] as const

export const routes: RouteRecordRaw[] = [
  { path: '/office', redirect: '/office/applications' },
  { path: '/office/applications', name: 'applications', component: () => import('./ApplicationsPage.vue'), meta: { title: '申报库', layout: 'office', roles: [...roles] } },
  { path: '/office/applications/:id', name: 'dossier', component: () => import('./DossierPage.vue'), props: true, meta: { title: '申报材料', layout: 'office' } },
]
