import { get, post, put } from '@/desk/api'
import type { SentFile } from '@/shared/files/file'
import type { Named } from '@/web/session'
import type { CaseRow, CaseView, Level, Status } from '../case'

const at = (id: string, part: string) => `/api/cases/${encodeURIComponent(id)}${part}`

export type Reason = 'same_phone' | 'same_words' | 'near_words' | 'same_place'

/** A case that may be about the same matter, and why. */
export interface Proposal {
  readonly row: CaseRow
  readonly reasons: readonly Reason[]
  readonly percent: number
}

/** Somebody else who said the same, with the own words. */
export interface Complainant {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: Status
  readonly settled: boolean | null
  readonly channel: string
  readonly identity: 'named' | 'phone' | 'anonymous'
  readonly patient: { readonly name: string | null; readonly phone: string | null } | null
  readonly place: Named | null
  readonly receivedAt: string
  readonly occurredAt: string | null
  readonly text: string
  readonly attachments: readonly SentFile[]
  readonly messages: readonly {
    readonly id: string
    readonly from: 'patient' | 'hospital'
    readonly text: string
    readonly at: string
    readonly attachments: readonly SentFile[]
  }[]
}

export interface Family {
  /** What this case was put into, if the reader may see it. */
  readonly lead: { readonly id: string; readonly number: string } | null
  readonly merged: boolean
  readonly others: readonly Complainant[]
  /** Whether the reader may put cases together and take them apart. */
  readonly merge: boolean
}

/** What a merge will do, before anybody does it. */
export interface Outlook {
  readonly member: CaseRow
  readonly lead: CaseRow
  readonly level: Level | null
  readonly sooner: readonly { readonly kind: string; readonly from: string; readonly to: string }[]
  readonly asked: readonly Named[]
  readonly answered: boolean
  readonly complainants: number
}

export interface Recurrence {
  readonly patient: readonly CaseRow[]
  readonly patientDays: number
  readonly problem: readonly CaseRow[]
  readonly problemDays: number
}

export const readFamily = (id: string, signal?: AbortSignal) =>
  get<Family>(at(id, '/family'), { signal })

export const readDuplicates = (id: string, signal?: AbortSignal) =>
  get<readonly Proposal[]>(at(id, '/duplicates'), { signal })

export const readRecurrence = (id: string, signal?: AbortSignal) =>
  get<Recurrence>(at(id, '/recurrence'), { signal })

export const readSimilar = (id: string, signal?: AbortSignal) =>
  get<readonly CaseRow[]>(at(id, '/similar'), { signal })

export const dismiss = (id: string, other: string) =>
  put(at(id, `/duplicates/${encodeURIComponent(other)}/dismissal`), {})

export const readOutlook = (member: string, lead: string, signal?: AbortSignal) =>
  get<Outlook>(at(member, `/lead/${encodeURIComponent(lead)}/outlook`), { signal })

/** Both as they were shown: what is decided is decided about both. */
export const merge = (outlook: Outlook, reason: string) =>
  put<CaseView>(at(outlook.member.id, '/lead'), {
    version: outlook.member.version,
    lead: outlook.lead.id,
    leadVersion: outlook.lead.version,
    reason,
  })

export const separate = (id: string, version: number, reason: string) =>
  post<CaseView>(at(id, '/separation'), { version, reason })

export const replyToAll = (
  id: string,
  text: string,
  plan: boolean,
  attachments: readonly string[],
  key: string,
) =>
  post<CaseView>(
    at(id, '/replies-to-all'),
    { text, plan, attachments },
    { headers: { 'Idempotency-Key': key } },
  )
