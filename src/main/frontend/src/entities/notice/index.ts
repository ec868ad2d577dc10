import type { StatusTone } from '@/shared/ui/StatusTag.vue'

export type NoticeState = 'DRAFT' | 'PUBLISHED' | 'PERIOD_OVER' | 'CONCLUDED'
export type ItemState = 'LISTED' | 'FROZEN' | 'CONFIRMED' | 'REVOKED'
export type ObjectionState = 'RECEIVED' | 'UPHELD' | 'DISMISSED'

export interface NoticeSummary {
  id: number
  title: string
  bodyName: string
  state: NoticeState
  publishedAt?: string
  firstDay?: string
  lastDay?: string
  endsAt?: string
  items: number
  /** For the office only. */
  openObjections?: number
}
export interface NoticeItem { id: number; position: number; enterprise: string; project: string; district: string; amountWan: number; state: ItemState }
export interface Objection {
  id: number
  itemId: number
  number: string
  objector: string
  contact: string
  content: string
  receivedAt: string
  state: ObjectionState
  findings?: string
  decidedBy?: string
  decidedAt?: string
  version: number
}
export interface Notice {
  id: number
  title: string
  introduction: string
  contact: string
  bodyName: string
  categoryName: string
  workingDays: number
  state: NoticeState
  takesObjections: boolean
  publishedAt?: string
  firstDay?: string
  lastDay?: string
  endsAt?: string
  calendarNote?: string
  sha256?: string
  concludedAt?: string
  conclusion?: string
  version: number
  items: NoticeItem[]
  objections: Objection[]
}
export interface NoticeWaiting {
  roundId: number
  roundTitle: string
  category: string
  categoryName: string
  workingDays: number
  suggestedTitle: string
  items: { applicationId: number; enterprise: string; project: string; district: string; amountWan: number }[]
}

interface Word { label: string; tone: StatusTone }
export const noticeStates: Record<NoticeState, Word> = {
  DRAFT: { label: '拟稿', tone: 'waiting' },
  PUBLISHED: { label: '公示中', tone: 'running' },
  PERIOD_OVER: { label: '公示期满', tone: 'waiting' },
  CONCLUDED: { label: '已办结', tone: 'over' },
}
export const itemStates: Record<ItemState, Word> = {
  LISTED: { label: '公示中', tone: 'running' },
  FROZEN: { label: '异议核实中', tone: 'waiting' },
  CONFIRMED: { label: '无异议，已确认', tone: 'good' },
  REVOKED: { label: '已撤销', tone: 'bad' },
}
export const objectionStates: Record<ObjectionState, Word> = {
  RECEIVED: { label: '待核实', tone: 'waiting' },
  UPHELD: { label: '成立', tone: 'bad' },
  DISMISSED: { label: '不成立', tone: 'over' },
}
