import { get } from '@/desk/api'

/** How often a topic was heard in the period and in the one before it. */
export interface TopicCount {
  readonly topic: { readonly code: string; readonly name: string; readonly nameEn: string }
  readonly now: number
  readonly before: number
  readonly negative: number
}

/** Something several patients say in like words. */
export interface Theme {
  readonly name: string
  readonly now: number
  readonly before: number
  readonly examples: readonly {
    readonly id: string
    readonly number: string
    readonly excerpt: string
    readonly receivedAt: string
  }[]
}

export interface Heard {
  readonly from: string
  readonly to: string
  /** How many negative ones there were, and how many of them were compared. */
  readonly negative: number
  readonly compared: number
  readonly topics: readonly TopicCount[]
  readonly themes: readonly Theme[]
}

/** What one department hears again and again, month after month. */
export interface StubbornProblem {
  readonly department: string
  readonly name: string
  readonly nameEn: string
  /** An issue, or the topic of it that says it more exactly. */
  readonly code: string
  /** Complaints of each month, oldest first; the last is the month that is not over yet. */
  readonly months: readonly number[]
  readonly running: number
}

export interface StubbornProblems {
  /** The month that is not over yet, for instance 2026-11. */
  readonly present: string
  readonly atLeast: number
  readonly stubborn: readonly StubbornProblem[]
  readonly soon: readonly StubbornProblem[]
}

export const readStubborn = (atLeast: string, signal?: AbortSignal) =>
  get<StubbornProblems>('/api/themes/stubborn', { query: { atLeast }, signal })

export const readThemes = (query: { weeks: string; department: string }, signal?: AbortSignal) =>
  get<Heard>('/api/themes', { query, signal })
