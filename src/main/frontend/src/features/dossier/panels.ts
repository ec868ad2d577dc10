import type { Component } from 'vue'

/**
 * Panels that other capabilities put on top of the dossier (duplicates, for one). A panel lies in
 * `features/<capability>/dossierPanel.vue`, is found by itself and takes `applicationId`, `stage` and `embedded`; it shows nothing when it has nothing to say.
 */
export const dossierPanels: Component[] = Object.values(import.meta.glob<Component>('@/features/*/dossierPanel.vue', { eager: true, import: 'default' }))
