import type { RouteRecordRaw } from 'vue-router'

const meta = (title: string) => ({ title, layout: 'portal' as const, roles: ['applicant' as const] })

export const routes: RouteRecordRaw[] = [
  { path: '/portal', name: 'portal', component: () => import('./MyApplicationsPage.vue'), meta: meta('我的申报') },
  { path: '/portal/new', name: 'new-application', component: () => import('./NewApplicationPage.vue'), meta: meta('新建申报') },
  { path: '/portal/applications/:id', name: 'my-application', component: () => import('./ApplicationPage.vue'), props: true, meta: meta('申报进度') },
  { path: '/portal/applications/:id/fill', name: 'fill', component: () => import('./FillPage.vue'), props: true, meta: meta('填报') },
  { path: '/portal/applications/:id/receipt', name: 'receipt', component: () => import('./ReceiptPage.vue'), props: true, meta: meta('申报回执') },
]
