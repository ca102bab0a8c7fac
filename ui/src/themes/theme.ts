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

export const readThemes = (query: { weeks: string; department: string }, signal?: AbortSignal) =>
  get<Heard>('/api/themes', { query, signal })
