import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/entities/session'

const roles: Role[] = ['analyst', 'approver']

export const routes: RouteRecordRaw[] = [
  { path: '/models', name: 'models', component: () => import('./ModelsPage.vue'), meta: { title: '模型库', layout: 'models', roles } },
  { path: '/models/files/:name', name: 'model', component: () => import('./ModelPage.vue'), props: true, meta: { title: '模型', layout: 'models', roles } },
  { path: '/models/changes', name: 'model-changes', component: () => import('./ChangesPage.vue'), meta: { title: '模型变更', layout: 'models', roles } },
  { path: '/models/changes/:id(\\d+)', name: 'model-change', component: () => import('./ChangePage.vue'), props: true, meta: { title: '模型变更', layout: 'models', roles } },
  { path: '/models/changes/:id(\\d+)/files/:name', name: 'model-editor', component: () => import('./EditorPage.vue'), props: true, meta: { title: '模型编辑', layout: 'bare', personal: true, roles } },
]
