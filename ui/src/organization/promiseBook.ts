import { del, get, post } from '@/desk/api'
import type { PromiseRule } from './calls'

export interface PromiseVersion {
  readonly number: number
  readonly state: 'past' | 'valid' | 'coming' | 'withdrawn'
  readonly validFrom: string
  readonly waitDays: number
  readonly asks: number
  readonly rules: readonly PromiseRule[]
  readonly reason: string
  readonly decidedAt: string | null
  readonly decidedBy: string | null
}

export interface PromiseBook {
  readonly base: number
  readonly legalDays: number
  readonly legalDaysJointly: number
  /** The newest first; the standard of the product is the last. */
  readonly versions: readonly PromiseVersion[]
}

/** When something received at a moment would be due: as promised now, and under the draft. */
export interface Trial {
  readonly level: string
  readonly kind: string
  readonly before: string | null
  readonly after: string | null
  readonly loaded: boolean
}

export interface PromiseDraft {
  readonly base: number
  readonly validFrom: string
  readonly waitDays: number
  readonly asks: number
  readonly rules: readonly PromiseRule[]
  readonly reason: string
}

const ROOT = '/api/promise-versions'

export const readBook = (signal?: AbortSignal) => get<PromiseBook>(ROOT, { signal })
export const decide = (draft: PromiseDraft) => post<PromiseBook>(ROOT, draft)
export const tryOut = (draft: PromiseDraft & { receivedAt?: string }, signal?: AbortSignal) =>
  post<readonly Trial[]>(`${ROOT}/trial`, draft, { signal })
export const withdraw = (number: number) => del(`${ROOT}/${String(number)}`)

/** Units as people choose them; the server counts minutes. */
export const SPANS = [
  'minutes',
  'hours',
  'working_minutes',
  'working_hours',
  'working_days',
] as const
export type Span = (typeof SPANS)[number]

export interface Line {
  readonly level: string
  readonly kind: string
  promised: boolean
  amount: number
  span: Span
}

const HOUR = 60

/** A rule as one edits it: whole hours are shown as hours. */
export function lineOf(level: string, kind: string, rule: PromiseRule | undefined): Line {
  if (rule === undefined) return { level, kind, promised: false, amount: 24, span: 'hours' }
  const hours = rule.unit !== 'working_days' && rule.amount % HOUR === 0
  const span: Span =
    rule.unit === 'working_days'
      ? 'working_days'
      : rule.unit === 'minutes'
        ? hours
          ? 'hours'
          : 'minutes'
        : hours
          ? 'working_hours'
          : 'working_minutes'
  return {
    level,
    kind,
    promised: true,
    amount: hours ? rule.amount / HOUR : rule.amount,
    span,
  }
}

export function ruleOf(line: Line): PromiseRule {
  const factor = line.span === 'hours' || line.span === 'working_hours' ? HOUR : 1
  const unit =
    line.span === 'working_days'
      ? 'working_days'
      : line.span.startsWith('working')
        ? 'working_minutes'
        : 'minutes'
  return { level: line.level, kind: line.kind, amount: line.amount * factor, unit }
}
