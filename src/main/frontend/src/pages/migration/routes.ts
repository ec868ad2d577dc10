import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/entities/session'

const roles: Role[] = ['analyst', 'approver']

export const routes: RouteRecordRaw[] = [
  { path: '/models/processes/:processKey/migration', name: 'model-migration', component: () => import('./MigrationPage.vue'), props: true, meta: { title: '在办与迁移', layout: 'models', roles } },
]
