export interface AuditRow {
  actorName: string
  chain: string
  seq: number
  action: string
  subjectType: string
  subjectId: string
  actor: string
  address?: string
  recordedAt: string
  beforeState?: string
  afterState?: string
  hash: string
}

export interface Verification {
  rows: number
  broken?: { chain: string; seq: number; reason: string }
}

export const actions: Record<string, string> = {
  'identity.signed-in': '登录',
  'identity.signed-out': '退出登录',
  'identity.sign-in-failed': '登录失败',
  'identity.account-opened': '开立账号',
  'identity.account-disabled': '停用账号',
  'identity.account-enabled': '启用账号',
  'identity.roles-assigned': '授予角色',
  'identity.enterprise-registered': '企业注册',
  'application.drafted': '新建申报',
  'application.saved': '保存填报内容',
  'application.submitted': '提交申报',
  'application.supplemented': '提交补正材料',
  'application.withdrawn': '撤回申报',
  'application.deleted': '删除草稿',
  'application.archived': '申报归档',
  'material.added': '上传材料',
  'material.removed': '删除材料',
  'commitment.signed': '签署承诺书',
  'commitment.revoked': '撤销承诺书',
  'supplement.requested': '退回补正',
  'task.completed': '办理环节',
  'recommendation.opened': '新建推荐包',
  'recommendation.saved': '保存推荐包',
  'recommendation.entered': '列入推荐',
  'recommendation.left': '移出推荐',
  'recommendation.letter-uploaded': '上传推荐文件',
  'recommendation.letter-removed': '删除推荐文件',
  'recommendation.submitted': '推荐上报',
  'recommendation.received': '登记接收',
  'recommendation.closed': '推荐包到期关闭',
  'screening.screened': '项目查重',
  'review.panel-formed': '组建评审组',
  'review.draw-sealed': '封存抽取名单',
  'review.experts-drawn': '抽取专家',
  'review.invitation-accepted': '接受评审邀请',
  'review.invitation-declined': '谢绝评审邀请',
  'review.conflict-declared': '申报回避',
  'review.scoring-begun': '开始评分',
  'review.scorecard-saved': '保存评分表',
  'review.scorecard-submitted': '提交评分表',
  'review.ranking-fixed': '确定评审排名',
  'inspection.scheduled': '安排现场核查',
  'inspection.findings-entered': '录入核查结果',
  'award.determined': '核定奖补',
  'award.confirmed': '确认奖补',
  'award.revoked': '撤销奖补',
  'notice.composed': '拟定公示',
  'notice.edited': '修改公示',
  'notice.published': '发布公示',
  'notice.period-ended': '公示期满',
  'notice.objection-filed': '提出异议',
  'notice.objection-decided': '处理异议',
  'notice.item-confirmed': '确认公示项目',
  'notice.item-revoked': '撤销公示项目',
  'notice.concluded': '公示结束',
  'round.opened': '开放批次',
  'milestone.extended': '延长期限',
  'deadline.fired': '期限到期处理',
  'demo-clock.set': '调整演示时钟',
}

export const subjects: Record<string, string> = {
  account: '账号',
  enterprise: '企业',
  door: '登录入口',
  application: '申报',
  package: '推荐包',
  panel: '评审组',
  scorecard: '评分表',
  notice: '公示',
  round: '批次',
  task: '任务',
  'demo-clock': '演示时钟',
}
