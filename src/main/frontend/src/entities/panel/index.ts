import type { StatusTone } from '@/shared/ui/StatusTag.vue'

export type PanelState = 'FORMING' | 'SCORING' | 'SCORED' | 'RANKED'
export type InvitationState = 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED'
export type AssignmentState = 'OPEN' | 'RECUSED' | 'SUBMITTED'
export type ReviewOutcome = 'passed' | 'site-check' | 'failed'

export interface PanelSummary { id: number; title: string; state: PanelState; entries: number; size: number; accepted: number; vacancies: number; formedAt: string }
export interface WaitingGroup {
  roundId: number
  roundTitle: string
  category: string
  categoryName: string
  applications: { id: number; number?: string; enterprise: string; project: string; district: string }[]
}
export interface Candidate { username: string; name: string; org: string }
export interface Draw {
  sequence: number
  seats: number
  reason: string
  commitment: string
  sealedBy: string
  sealedAt: string
  pool: { eligible: Candidate[]; excluded: { expert: Candidate; reason: string }[] }
  witness?: string
  witnessName?: string
  seed?: string
  drawn: string[]
  drawnBy?: string
  drawnAt?: string
}
export interface Member { username: string; name: string; org: string; draw: number; state: InvitationState; reason?: string; assigned: number; submitted: number }
export interface Standing {
  applicationId: number
  enterprise: string
  project: string
  rank: number
  score: number
  spread: number
  lowest: number
  highest: number
  scorecards: number
  siteChecks: number
  outcome?: ReviewOutcome
  reason?: string
  opinions: { score: number; siteCheck: boolean; comment: string }[]
}
export interface PanelView {
  id: number
  title: string
  bodyName: string
  size: number
  state: PanelState
  formedAt: string
  vacancies: number
  entries: { applicationId: number; enterprise: string; project: string; scorecards: number; judges: number; conflicts: string[] }[]
  members: Member[]
  draws: Draw[]
  standings: Standing[]
  ranking?: { cutLine: number; remark: string; fixedBy: string; fixedAt: string; sha256: string }
}
export interface Scorecard {
  id: number
  applicationId: number
  panelTitle: string
  enterprise: string
  project: string
  state: AssignmentState
  writable: boolean
  conflictReason?: string
  lines: { dimension: string; nameZh: string; criteriaZh: string; score?: number }[]
  comment: string
  siteCheck: boolean
  submittedAt?: string
  version: number
}
export interface MyInvitation {
  panelId: number
  title: string
  bodyName: string
  state: InvitationState
  reason?: string
  invitedAt: string
  panelState: PanelState
  projects: { enterprise: string; project: string }[]
}

interface Word { label: string; tone: StatusTone }
export const panelStates: Record<PanelState, Word> = {
  FORMING: { label: '组建中', tone: 'waiting' },
  SCORING: { label: '评分中', tone: 'running' },
  SCORED: { label: '待确定排序', tone: 'waiting' },
  RANKED: { label: '已确定排序', tone: 'over' },
}
export const invitationStates: Record<InvitationState, Word> = {
  INVITED: { label: '待答复', tone: 'waiting' },
  ACCEPTED: { label: '已接受', tone: 'good' },
  DECLINED: { label: '已谢绝', tone: 'bad' },
  LAPSED: { label: '已结束等待', tone: 'over' },
}
export const assignmentStates: Record<AssignmentState, Word> = {
  OPEN: { label: '待评分', tone: 'waiting' },
  RECUSED: { label: '已回避', tone: 'over' },
  SUBMITTED: { label: '已提交', tone: 'good' },
}
export const reviewOutcomes: Record<ReviewOutcome, Word> = {
  passed: { label: '通过', tone: 'good' },
  'site-check': { label: '转现场核查', tone: 'running' },
  failed: { label: '不通过', tone: 'bad' },
}
