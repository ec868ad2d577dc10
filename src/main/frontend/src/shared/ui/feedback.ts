import { ElMessage, ElMessageBox } from 'element-plus'
import { asProblem } from '@/shared/api'

/** Asks once before an act that cannot be undone; says what will happen to whom. Resolves to false when declined. */
export async function confirmAct(options: { title: string; text: string; action: string; dangerous?: boolean }): Promise<boolean> {
  try {
    await ElMessageBox.confirm(options.text, options.title, {
      confirmButtonText: options.action,
      cancelButtonText: '取消',
      type: options.dangerous ? 'warning' : 'info',
      confirmButtonClass: options.dangerous ? 'el-button--danger' : '',
      autofocus: false,
    })
    return true
  } catch {
    return false
  }
}

export function done(message: string) {
  ElMessage({ message, type: 'success', duration: 3000 })
}

/** Tells that something was done only in part. */
export function warned(message: string) {
  ElMessage({ message, type: 'warning', duration: 10000, showClose: true })
}

/** Shows a failed request in the server's words, with its field messages. */
export function failed(error: unknown) {
  const problem = asProblem(error)
  const fields = problem.errors.slice(0, 3).map(({ message }) => message).filter((message) => message !== problem.detail)
  ElMessage({ message: [problem.detail, ...fields].join(' '), type: 'error', duration: 8000, showClose: true })
}
