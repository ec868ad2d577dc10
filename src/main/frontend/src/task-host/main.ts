/**
 * Loaded by Tasklist's embedded form `/forms/task.html` as `/forms/task-host.js`. Hands out the viewer; how a task is loaded and
 * completed stands beside it in this folder.
 */
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'

export { Form } from '@bpmn-io/form-js-viewer'
