import { get, post } from '@/desk/api'
import type { Named } from '@/web/session'
import type { CaseView } from './case'

/** The patient was asked, and waited for. */
export interface Wait {
  readonly id: string
  readonly askedAt: string
  readonly askedBy: Named | null
  readonly until: string
  readonly question: string | null
  readonly endedAt: string | null
  readonly end: 'patient_wrote' | 'resumed' | 'expired' | 'done' | null
}

export interface Due {
  readonly kind: string
  readonly dueAt: string
}

/** How the clock of a case stands. */
export interface CaseClock {
  readonly waiting: Wait | null
  readonly earlier: readonly Wait[]
  readonly asksLeft: number
  readonly waitUntil: string
  /** When the promises would be due if nobody answered a question asked now. */
  readonly wouldBe: readonly Due[]
  readonly legalAt: string | null
  readonly beyondLaw: Due | null
  /** Years with a due time of this case whose holidays are not known. */
  readonly notLoaded: readonly number[]
  readonly actions: readonly ('ask' | 'resume')[]
  readonly refusal: string | null
}

const at = (id: string, part: string) => `/api/cases/${encodeURIComponent(id)}/${part}`

export const readClock = (id: string, signal?: AbortSignal) =>
  get<CaseClock>(at(id, 'clock'), { signal })
export const askPatient = (id: string, body: { version: number; text: string }) =>
  post<CaseView>(at(id, 'questions'), body)
export const resumeClock = (id: string, body: { version: number; reason: string }) =>
  post<CaseView>(at(id, 'resumption'), body)
