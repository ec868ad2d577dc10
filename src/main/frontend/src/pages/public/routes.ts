import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { title: '首页', layout: 'public' } },
  { path: '/login', name: 'login', component: () => import('./LoginPage.vue'), meta: { title: '登录', layout: 'public' } },
  { path: '/portal/no-permission', name: 'forbidden', component: () => import('./ForbiddenPage.vue'), meta: { title: '没有权限', layout: 'public' } },
]
