/** One faulty field of a refused input. */
export interface FieldError {
  field: string
  message: string
}

/** RFC 9457 problem details as the server sends them, or the Chinese equivalent of a failed connection. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
    /** Everything else the server said. */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(detail)
  }

  /** Messages by field path, for marking form controls. */
  get byField(): Record<string, string> {
    return Object.fromEntries(this.errors.map(({ field, message }) => [field, message]))
  }

  is(name: string): boolean {
    return this.type.endsWith(`:${name}`)
  }
}

const titles: Record<number, [string, string]> = {
  400: ['请求无法识别', '请求内容有误，请刷新页面后重试。'],
  401: ['尚未登录', '登录已失效，请重新登录。'],
  403: ['没有权限', '您没有办理此事项的权限。'],
  404: ['没有找到', '要查看的内容不存在，或不在您的管理范围内。'],
  409: ['内容已变化', '他人刚刚更新了此内容，请刷新后再操作。'],
  413: ['文件过大', '上传的文件超过大小上限，请压缩或拆分后重新上传。'],
  429: ['操作过于频繁', '操作过于频繁，请稍后再试。'],
}

const chinese = (text: unknown): text is string => typeof text === 'string' && /[\u4e00-\u9fff]/.test(text)

export function problemOf(status: number, body: unknown): ApiProblem {
  const { type, title, detail, errors, ...extra } = (body && typeof body === 'object' ? body : {}) as Record<string, unknown>
  const [fallbackTitle, fallbackDetail] = titles[status] ?? ['办理未成功', '系统暂时无法完成此操作，请稍后再试。']
  return new ApiProblem(
    status,
    typeof type === 'string' ? type : 'about:blank',
    chinese(title) ? title : fallbackTitle,
    chinese(detail) ? detail : fallbackDetail,
    Array.isArray(errors) ? (errors as FieldError[]) : [],
    extra,
  )
}

export const unreachable = () =>
  new ApiProblem(0, 'urn:shenbao:problem:unreachable', '无法连接', '无法连接服务器，请检查网络后重试。')

/** Whatever was thrown, as a problem that can be shown. */
export const asProblem = (error: unknown): ApiProblem => (error instanceof ApiProblem ? error : problemOf(500, null))
