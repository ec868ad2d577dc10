/** How loud a status speaks: waiting for someone, running, good, bad, or over. */
export type Tone = 'waiting' | 'running' | 'good' | 'bad' | 'over'

export interface StatusLook {
  label: string
  tone: Tone
}

/** Keys of the stages as the diagrams name them (extension property `stage`). */
export const stages = {
  draft: { label: '填报中（尚未提交）', tone: 'waiting' },
  submitted: { label: '已提交', tone: 'running' },
  'applicant-submission': { label: '填报中（尚未提交）', tone: 'waiting' },
  eligibility: { label: '资格判定', tone: 'running' },
  'district-preliminary-review': { label: '区（市）初审', tone: 'running' },
  supplement: { label: '退回补正', tone: 'waiting' },
  'district-submission': { label: '待推荐上报', tone: 'running' },
  'city-intake': { label: '待市级接收', tone: 'running' },
  'city-recheck': { label: '市级复查', tone: 'running' },
  'duplicate-check': { label: '项目查重', tone: 'running' },
  'expert-review': { label: '专家评审', tone: 'running' },
  'site-check': { label: '现场核查', tone: 'running' },
  'award-determination': { label: '核定', tone: 'running' },
  'public-notice': { label: '公示', tone: 'running' },
  'city-preliminary-review': { label: '市级初审', tone: 'running' },
  'counterpart-consultation': { label: '征求对口部门意见', tone: 'running' },
  'city-recommendation': { label: '市级推荐', tone: 'running' },
  'province-submission': { label: '待报送省厅', tone: 'running' },
  'province-intake': { label: '待省厅接收', tone: 'running' },
  'province-selection': { label: '省级遴选', tone: 'running' },
  'local-preliminary-review': { label: '市（州）审核', tone: 'running' },
  'local-recommendation': { label: '待推荐上报', tone: 'running' },
  'province-examination': { label: '省级审查', tone: 'running' },
  determination: { label: '确定项目', tone: 'running' },
  'performance-follow-up': { label: '绩效评价和验收', tone: 'running' },
  'city-review': { label: '市级审核', tone: 'running' },
  'ministry-submission': { label: '待报送部', tone: 'running' },
  'ministry-intake': { label: '待部级接收', tone: 'running' },
  'ministry-expert-review': { label: '部级专家评审', tone: 'running' },
  'ministry-determination': { label: '研究确定名单', tone: 'running' },
  'ministry-public-notice': { label: '公示', tone: 'running' },
  'pilot-period': { label: '试点示范', tone: 'running' },
  'local-review': { label: '地方审核', tone: 'running' },
  'province-recognition': { label: '省级认定', tone: 'running' },
  archived: { label: '已归档', tone: 'over' },
} as const satisfies Record<string, StatusLook>

/** How an application may end. */
export const outcomes = {
  ineligible: { label: '不符合申报条件', tone: 'bad' },
  rejected: { label: '初审未通过', tone: 'bad' },
  'not-recommended': { label: '未获推荐', tone: 'bad' },
  duplicate: { label: '认定为重复申报', tone: 'bad' },
  'not-passed': { label: '评审未通过', tone: 'bad' },
  'not-awarded': { label: '未予支持', tone: 'bad' },
  awarded: { label: '予以支持', tone: 'good' },
  selected: { label: '已列入名单', tone: 'good' },
  'not-selected': { label: '未列入名单', tone: 'bad' },
  withdrawn: { label: '已撤回', tone: 'over' },
  'closed-at-deadline': { label: '逾期关闭', tone: 'over' },
  revoked: { label: '公示后撤销', tone: 'bad' },
} as const satisfies Record<string, StatusLook>

export type Stage = keyof typeof stages
export type Outcome = keyof typeof outcomes

const unknownLook: StatusLook = { label: '办理中', tone: 'running' }

/** A stage that an analyst drew later than this table is shown by the name the server gives it. */
export function look(stage: string | null | undefined, outcome: string | null | undefined, stageName?: string | null): StatusLook {
  if (outcome) return outcomes[outcome as Outcome] ?? { label: '已办结', tone: 'over' }
  const known: StatusLook = stages[stage as Stage] ?? unknownLook
  return stageName && !(stage && stage in stages) ? { label: stageName, tone: 'running' } : known
}
