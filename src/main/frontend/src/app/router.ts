import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { ensureSession, session, type Role } from '@/entities/session'

export type Layout = 'public' | 'portal' | 'office' | 'review' | 'admin' | 'models' | 'reports' | 'bare'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown in the browser's title. */
    title: string
    /** `public` and `bare` need no login. */
    layout: Layout
    /** Any of these may enter; the server decides again. */
    roles?: Role[]
    /** Needs a login although its layout does not. */
    personal?: boolean
  }
}

/** Every area of pages lists its own routes in `pages/<area>/routes.ts`. */
const areas = import.meta.glob<{ routes: RouteRecordRaw[] }>('@/pages/*/routes.ts', { eager: true })

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...Object.values(areas).flatMap(({ routes }) => routes),
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('@/pages/public/NotFoundPage.vue'), meta: { title: '页面不存在', layout: 'public' } },
  ],
  // A choice that is kept in the address does not throw the reader to the top.
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

router.beforeEach(async (to) => {
  // Without a session the page itself tells why nothing loads.
  await ensureSession().catch(() => undefined)
  const open = (to.meta.layout === 'public' || to.meta.layout === 'bare') && !to.meta.personal
  if (open || to.name === 'login') return true
  if (!session.username) return { name: 'login', query: { return: to.fullPath } }
  if (to.meta.roles && !to.meta.roles.some((role) => session.roles.includes(role))) return { name: 'forbidden' }
  return true
})

router.afterEach((to) => {
  document.title = `${to.meta.title} · 项目申报管理平台`
})
