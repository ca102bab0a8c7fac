import { get, post, put } from '@/shared/api'
import type { SentFile } from '@/shared/files/file'

export type Nature = 'praise' | 'suggestion' | 'complaint' | 'enquiry'
export type Identity = 'named' | 'phone' | 'anonymous'
export type PromiseKind = 'first_response' | 'dispatch' | 'plan' | 'answer' | 'callback' | 'legal'
export type Status =
  | 'received'
  | 'accepted'
  | 'dispatched'
  | 'handling'
  | 'answered'
  | 'settled'
  | 'closed'
  | 'reopened'
export type StepKind =
  'received' | 'accepted' | 'dispatched' | 'answered' | 'confirmed' | 'closed' | 'reopened'

export interface Named {
  readonly name: string
  readonly nameEn?: string | null
}

export interface Hospital extends Named {
  readonly code: string
  readonly phone?: string | null
  readonly emergencyPhone?: string | null
}

export interface Place extends Named {
  readonly code: string
  readonly campus?: string | null
  readonly campusEn?: string | null
  readonly building?: string | null
  readonly buildingEn?: string | null
}

export interface Limits {
  readonly textMax: number
  readonly attachments: number
  readonly attachmentBytes: number
}

/** What a scanned code stands for. */
export interface Welcome {
  readonly hospital: Hospital
  readonly place: Place | null
  readonly limits: Limits
}

export interface FeedbackBody {
  readonly hospital: string
  readonly channel: 'h5' | 'kiosk'
  readonly place?: string
  readonly nature: Nature
  readonly text: string
  readonly identity: Identity
  readonly contact?: { readonly name?: string; readonly phone?: string }
  readonly occurredAt?: string
  readonly attachments?: readonly string[]
}

export interface DuePromise {
  readonly kind: PromiseKind
  readonly dueAt: string
}

export interface Receipt {
  readonly code: string
  readonly progressUrl: string
  readonly promises: readonly DuePromise[]
  readonly receivedAt: string
  readonly nature: Nature
  readonly identity: Identity
}

export interface Message {
  readonly id: string
  readonly from: 'patient' | 'hospital'
  readonly text: string
  readonly at: string
  readonly attachments: readonly SentFile[]
}

export interface Progress {
  readonly code: string
  readonly hospital: Hospital
  readonly place: Named | null
  readonly nature: Nature | 'help' | 'report'
  readonly status: Status
  readonly receivedAt: string
  readonly text: string
  readonly attachments: readonly SentFile[]
  readonly steps: readonly {
    readonly kind: StepKind
    readonly at: string
    readonly department: Named | null
  }[]
  readonly promises: readonly (DuePromise & {
    readonly keptAt: string | null
    readonly late: boolean
  })[]
  readonly next: DuePromise | null
  readonly reply: {
    readonly text: string
    readonly at: string
    readonly department: Named | null
  } | null
  readonly messages: readonly Message[]
  /** The hospital has asked for something; until then, at most, its clock stands still. */
  readonly waiting: {
    readonly since: string
    readonly until: string
    readonly question: string
  } | null
  readonly actions: readonly ('message' | 'confirm')[]
}

const at = (part: string) => encodeURIComponent(part)
const of = (code: string) => `/api/v1/feedback/${at(code)}`

export const welcome = (hospital: string, place: string | null, signal?: AbortSignal) =>
  get<Welcome>(`/api/v1/hospitals/${at(hospital)}`, { query: { place }, signal })

export const places = (hospital: string) =>
  get<readonly Place[]>(`/api/v1/hospitals/${at(hospital)}/places`)

export const say = (body: FeedbackBody, key: string, signal?: AbortSignal) =>
  post<Receipt>('/api/v1/feedback', body, {
    headers: { 'Idempotency-Key': key },
    timeoutMs: 20_000,
    signal,
  })

export const progressOf = (code: string, signal?: AbortSignal) =>
  get<Progress>(of(code), { signal })

export const addWords = (code: string, text: string, attachments: readonly string[], key: string) =>
  post<{ id: string; at: string }>(
    `${of(code)}/messages`,
    { text, attachments },
    { headers: { 'Idempotency-Key': key } },
  )

export const confirm = (code: string, settled: boolean, reason?: string) =>
  post<Progress>(`${of(code)}/confirmation`, settled ? { settled } : { settled, reason })

/** Says that the page was opened; when it was before, if ever. */
export const visit = (code: string) => put<{ previous: string | null }>(`${of(code)}/visit`, {})
