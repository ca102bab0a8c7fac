import { get, post, put } from '@/desk/api'
import { momentOf } from '@/shared/times'
import type { Named } from '@/web/session'

export const GRADES = ['extreme', 'major', 'general', 'not_reportable'] as const
export type Grade = (typeof GRADES)[number]

interface Person {
  readonly id: string
  readonly name: string
}

export interface EmergencyItem {
  readonly code: string
  readonly group: string
  readonly text: string
  readonly hint: string | null
  readonly source: string
  readonly sure: boolean
  readonly state: 'done' | 'not_applicable' | null
  readonly at: string | null
  readonly by: Person | null
  readonly note: string | null
}

export interface GradingLine {
  readonly grade: Grade
  readonly reason: string | null
  readonly discoveredAt: string
  readonly dueAt: string | null
  readonly gradedBy: Person | null
  readonly gradedAt: string
  readonly withdrawnAt: string | null
  readonly reportedAt: string | null
  readonly reportedTo: string | null
  readonly reportNumber: string | null
  readonly reportedBy: Person | null
  readonly late: boolean
}

export interface Emergency {
  readonly open: boolean
  readonly openedAt: string | null
  readonly openedBy: Person | null
  readonly version: number
  readonly diedAt: string | null
  readonly autopsyBy: string | null
  readonly autopsyFrozenBy: string | null
  readonly items: readonly EmergencyItem[]
  readonly left: number
  readonly grades: readonly {
    readonly code: string
    readonly name: string
    readonly criterion: string
    readonly minutes: number
  }[]
  readonly grading: GradingLine | null
  readonly earlier: readonly GradingLine[]
  readonly actions: readonly ('open' | 'tick' | 'grade' | 'report' | 'death')[]
}

export interface EmergencyLine {
  readonly caseId: string
  readonly number: string
  readonly openedAt: string
  readonly left: number
  readonly grade: Grade | null
  readonly dueAt: string | null
  readonly reportedAt: string | null
  readonly department: Named | null
}

export interface ProtocolItem {
  readonly code: string
  readonly group: string
  readonly sure: boolean
  readonly zh: string
  readonly en: string
  readonly hintZh: string | null
  readonly hintEn: string | null
  readonly source: string
  readonly active: boolean
}

export interface ProtocolLimit {
  readonly code: string
  readonly minutes: number
  readonly zh: string
  readonly en: string
  readonly criterionZh: string
  readonly criterionEn: string
}

export interface Protocol {
  readonly version: number
  readonly grades: readonly ProtocolLimit[]
  readonly items: readonly ProtocolItem[]
}

const at = (id: string) => `/api/cases/${encodeURIComponent(id)}/emergency`

export const readEmergency = (id: string, signal?: AbortSignal) =>
  get<Emergency>(at(id), { signal })
export const openEmergency = (id: string) => post<Emergency>(at(id), {})
export const tickItem = (
  id: string,
  code: string,
  body: { version: number; state: string; at: string | null; note: string | null },
) => put<Emergency>(`${at(id)}/items/${encodeURIComponent(code)}`, body)
export const skipRest = (id: string, body: { version: number; note: string }) =>
  put<Emergency>(`${at(id)}/rest`, body)
export const gradeEvent = (
  id: string,
  body: { version: number; grade: string; discoveredAt: string | null; reason: string | null },
) => put<Emergency>(`${at(id)}/grading`, body)
export const reportEvent = (
  id: string,
  body: { version: number; reportedAt: string | null; to: string; number: string | null },
) => put<Emergency>(`${at(id)}/report`, body)
export const noteDeath = (id: string, body: { version: number; diedAt: string | null }) =>
  put<Emergency>(`${at(id)}/death`, body)
export const readUnfinished = (signal?: AbortSignal) =>
  get<readonly EmergencyLine[]>('/api/emergencies', { signal })
export const readProtocol = (signal?: AbortSignal) =>
  get<Protocol>('/api/emergency-protocol', { signal })
export const saveProtocol = (protocol: Protocol) =>
  put<Protocol>('/api/emergency-protocol', protocol)

/** The moment a `datetime-local` field says, on the hospital's clock; null if it says none. */
export const momentIn = (typed: string) => (typed === '' ? null : momentOf(typed))
