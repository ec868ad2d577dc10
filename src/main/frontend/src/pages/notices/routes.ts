import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/notices', name: 'notice-archive', component: () => import('./ArchivePage.vue'), meta: { title: '公示公告', layout: 'public' } },
  { path: '/notices/:id', name: 'notice', component: () => import('./NoticePage.vue'), props: true, meta: { title: '公示', layout: 'public' } },
  { path: '/office/notices', name: 'notices', component: () => import('./NoticesPage.vue'), meta: { title: '公示管理', layout: 'office', roles: ['officer', 'leader'] } },
  { path: '/office/notices/:id', name: 'office-notice', component: () => import('./OfficeNoticePage.vue'), props: true, meta: { title: '公示管理', layout: 'office', roles: ['officer', 'leader'] } },
]
