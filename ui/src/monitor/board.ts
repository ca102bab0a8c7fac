import { get } from '@/desk/api'
import type { Level } from '@/cases/case'
import type { Named } from '@/web/session'

/** One case on the board; no words of a patient come here. */
export interface Light {
  readonly id: string
  readonly number: string
  readonly level: Level
  readonly severity: number
  readonly status: string
  readonly kind: string | null
  readonly dueAt: string | null
  readonly overdue: boolean
  readonly department: Named | null
  readonly owner: Named | null
  /** While the patient is asked for more: until when at the latest. */
  readonly waitingUntil: string | null
  readonly receivedAt: string
}

export interface Load {
  readonly department: Named | null
  readonly open: number
  readonly overdue: number
  readonly severe: number
  readonly oldestDueAt: string | null
}

export interface Board {
  readonly at: string
  readonly until: string
  readonly counts: {
    readonly open: number
    readonly overdue: number
    readonly due: number
    readonly severe: number
    readonly unowned: number
  }
  readonly departments: readonly Load[]
  readonly due: readonly Light[]
  readonly severe: readonly Light[]
  readonly unowned: readonly Light[]
}

export const HOURS = ['4', '8', '24', '72'] as const
export type Hours = (typeof HOURS)[number]

export const readBoard = (hours: Hours, department: string, signal?: AbortSignal) =>
  get<Board>('/api/monitor', { query: { hours, department }, signal })
