import type { Role } from '@/entities/session'

export interface Account {
  username: string
  displayName: string
  bodyCode?: string
  bodyName?: string
  creditCode?: string
  orgName?: string
  disabled: boolean
  version: number
  roles: Role[]
}

/** Roles that the security administrator gives to staff; an applicant's comes with its registration. */
export const staffRoles: Role[] = ['officer', 'leader', 'analyst', 'approver', 'expert', 'system-admin', 'security-admin', 'audit-admin']
