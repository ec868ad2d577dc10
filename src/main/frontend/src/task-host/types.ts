export interface Choice {
  value: string
  label: string
}

/** `GET /api/tasks/{id}/form` */
export interface TaskForm {
  task: { id: string; name: string; stage?: string; applicationId?: number; page?: string; dueAt?: string; assignee?: string }
  heading: string
  explanation?: string
  schema?: string
  outcomes: Choice[]
  opinionRequired: string[]
  correctableFields: Choice[]
  correctableMaterials: Choice[]
  draft?: string
  editable: boolean
}
