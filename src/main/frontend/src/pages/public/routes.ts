import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { title: '首页', layout: 'public' } },
  { path: '/login', name: 'login', component: () => import('./LoginPage.vue'), meta: { title: '登录', layout: 'public' } },
  { path: '/register', name: 'register', component: () => import('./RegisterPage.vue'), meta: { title: '企业注册', layout: 'public' } },
  { path: '/programmes/:programme/:category', name: 'guide', component: () => import('./GuidePage.vue'), props: true, meta: { title: '申报指南', layout: 'public' } },
  { path: '/verify', name: 'verify', component: () => import('./VerifyPage.vue'), meta: { title: '回执验证', layout: 'public' } },
  { path: '/portal/no-permission', name: 'forbidden', component: () => import('./ForbiddenPage.vue'), meta: { title: '没有权限', layout: 'public' } },
]
