import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/entities/session'

const roles: Role[] = ['leader', 'analyst', 'officer']
const meta = (title: string) => ({ title, layout: 'reports' as const, roles })

export const routes: RouteRecordRaw[] = [
  { path: '/reports', name: 'reports', component: () => import('./OverviewPage.vue'), meta: meta('统计总览') },
  { path: '/reports/heatmap', name: 'report-heatmap', component: () => import('./HeatmapPage.vue'), meta: meta('流程热力图') },
  { path: '/reports/times', name: 'report-times', component: () => import('./TimesPage.vue'), meta: meta('办理时长与退回补正') },
  { path: '/reports/overdue', name: 'report-overdue', component: () => import('./OverduePage.vue'), meta: meta('超期与预警') },
  { path: '/reports/comparison', name: 'report-comparison', component: () => import('./ComparisonPage.vue'), meta: meta('部门与地区') },
  { path: '/reports/funnel', name: 'report-funnel', component: () => import('./FunnelPage.vue'), meta: meta('申报漏斗') },
  { path: '/reports/paths', name: 'report-paths', component: () => import('./PathsPage.vue'), meta: meta('实际路径') },
  { path: '/reports/forecast', name: 'report-forecast', component: () => import('./ForecastPage.vue'), meta: meta('进度预测') },
  { path: '/reports/export', name: 'report-export', component: () => import('./ExportPage.vue'), meta: meta('数据导出') },
  { path: '/reports/applications', name: 'report-applications', component: () => import('./ApplicationsPage.vue'), meta: meta('申报明细') },
]
