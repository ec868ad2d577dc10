export { default as StageTag } from './StageTag.vue'
export { look, outcomes, stages } from './stage'
export type * from './types'
