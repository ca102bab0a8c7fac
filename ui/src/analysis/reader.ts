import { get, post, put } from '@/desk/api'

/** Of so many labels, how many the reader before and this version had right. */
export interface Compared {
  readonly checked: number
  readonly before: number
  readonly after: number
}

export interface VersionFigures {
  readonly learnt: readonly string[]
  readonly levels: Readonly<Record<string, Compared>>
  readonly gained: number
  readonly lost: number
  readonly chance: number
  readonly severe: Compared
  readonly shipped: Readonly<Record<string, { before: number; after: number }>>
}

export interface Version {
  readonly number: number
  readonly base: string
  readonly state: 'working' | 'taken' | 'waiting' | 'refused' | 'broken'
  readonly ruling: string | null
  readonly corrections: number
  readonly changed: number
  /** The version it was compared with; null is the shipped reader. */
  readonly beside: number | null
  readonly figures: VersionFigures | null
  readonly begunAt: string
  readonly endedAt: string | null
}

/** From then on another version read; `null` is the shipped reader, and nobody is the house itself. */
export interface ReaderStep {
  readonly from: number | null
  readonly to: number | null
  readonly byName: string | null
  readonly reason: string | null
  readonly at: string
}

export interface Standing {
  readonly shipped: string
  readonly inUse: number | null
  readonly held: boolean
  readonly corrected: number
  readonly enough: number
  readonly enoughChanged: number
  readonly fresh: number
  readonly enoughNew: number
  readonly tried: readonly { version: Version; usable: boolean }[]
  readonly steps: readonly ReaderStep[]
}

export type RunState = 'running' | 'paused' | 'stopped' | 'done'

export interface Run {
  readonly id: string
  readonly state: RunState
  readonly total: number
  readonly done: number
  readonly changed: number
  readonly failed: number
  readonly model: string
  readonly askedBy: string
  readonly askedAt: string
  readonly endedAt: string | null
  readonly failures: readonly { feedbackId: string; error: string; at: string }[]
}

export interface ReaderAnswer {
  readonly standing: Standing
  readonly reanalysis: Run | null
  readonly mayDecide: boolean
}

export const readReader = (signal?: AbortSignal) => get<ReaderAnswer>('/api/reader', { signal })
export const useVersion = (number: number | null, reason: string) =>
  put('/api/reader/in-use', { number, reason })
export const beginRun = (days: number | null) => post('/api/reader/reanalyses', { days })
export const changeRun = (id: string, state: RunState) =>
  put(`/api/reader/reanalyses/${encodeURIComponent(id)}/state`, { state })

/** How far a re-reading is, 0 to 1; nothing to do is all done. */
export const share = (run: Run) => (run.total === 0 ? 1 : Math.min(1, run.done / run.total))
export const open = (run: Run | null) =>
  run !== null && (run.state === 'running' || run.state === 'paused')
