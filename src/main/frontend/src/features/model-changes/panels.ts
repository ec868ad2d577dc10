import type { Component } from 'vue'

interface PanelModule {
  default: Component
  /** Where it stands on the page; smaller is higher. */
  order?: number
}

/**
 * What other capabilities say about a change: checks, differences, scenarios, impact. A panel lies in
 * `features/<capability>/changePanel.vue`, exports `order` beside itself, is found by itself and takes `change`.
 */
const modules = import.meta.glob<PanelModule>('@/features/*/changePanel.vue', { eager: true })

export const changePanels: Component[] = Object.values(modules)
  .sort((one, other) => (one.order ?? 100) - (other.order ?? 100))
  .map((module) => module.default)
