import { get, put } from '@/desk/api'
import type { Level } from '@/cases/case'

export const TRIGGERS = [
  'severe_heard',
  'not_taken_up',
  'due_soon',
  'overdue',
  'not_settled',
  'not_settled_again',
  'arbitration',
  'not_graded',
  'report_due_soon',
  'report_overdue',
] as const
export const WHO = [
  'holder',
  'first_receiver',
  'department_head',
  'joint_heads',
  'relations',
  'medical_affairs',
  'nursing',
  'quality_control',
  'president',
  'committee',
] as const
export const CARRIERS = ['in_app', 'email', 'robot'] as const
export const UNITS = ['minutes', 'working_minutes'] as const
export const CLOCKS = ['first_response', 'dispatch', 'plan', 'answer', 'callback', 'legal'] as const

export type Trigger = (typeof TRIGGERS)[number]
export type Who = (typeof WHO)[number]
export type Carrier = (typeof CARRIERS)[number]
export type Unit = (typeof UNITS)[number]

export interface Rung {
  readonly after: number
  readonly unit: Unit
  readonly to: readonly Who[]
  readonly by: readonly Carrier[]
}

export interface LadderLine {
  readonly trigger: Trigger
  readonly level: Level | null
  readonly clock: string | null
  readonly rungs: readonly Rung[]
}

export interface Member {
  readonly id: string
  readonly name: string
}

export interface Ladder {
  readonly version: number
  readonly lines: readonly LadderLine[]
  readonly committee: readonly Member[]
}

/** Whether a trigger is about one of the clocks of a case. */
export const clocked = (trigger: Trigger) => trigger === 'due_soon' || trigger === 'overdue'

/** Triggers in their order; of one trigger what is about everything first. */
export function sorted(lines: readonly LadderLine[]): LadderLine[] {
  const weight = (line: LadderLine) =>
    TRIGGERS.indexOf(line.trigger) * 10 +
    (line.clock === null ? 0 : 2) +
    (line.level === null ? 0 : 1)
  return [...lines].sort((one, other) => weight(one) - weight(other))
}

export const readLadder = (signal: AbortSignal) => get<Ladder>('/api/ladder', { signal })
export const readPeople = (signal: AbortSignal) =>
  get<Readonly<Record<string, readonly string[]>>>('/api/ladder/people', { signal })
export const readSuggestion = () =>
  get<{ lines: readonly LadderLine[]; committee: readonly string[] }>('/api/ladder/suggestion')
export const saveLadder = (ladder: Ladder) =>
  put<Ladder>('/api/ladder', {
    version: ladder.version,
    lines: ladder.lines,
    committee: ladder.committee.map((each) => each.id),
  })
