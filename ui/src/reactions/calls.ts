import { del, get, post, put, type Paged } from '@/desk/api'

export const KINDS = ['contact', 'suggestion'] as const
export type Kind = (typeof KINDS)[number]
export const WHO = [
  'lead',
  'relations',
  'medical_affairs',
  'nursing',
  'quality_control',
  'department',
] as const
export type Who = (typeof WHO)[number]

export interface RuleBody {
  readonly name: string
  readonly nameEn: string
  readonly natures: readonly string[]
  readonly stages: readonly string[]
  readonly issues: readonly string[]
  readonly topics: readonly string[]
  readonly severities: readonly number[]
  readonly words: readonly string[]
  readonly kind: Kind
  readonly who: Who
  readonly departmentId: string | null
  readonly hours: number | null
  readonly instruction: string
  readonly instructionEn: string
}
export interface Rule extends RuleBody {
  readonly id: string
  readonly on: boolean
  readonly version: number
  /** The last trial of exactly this version. */
  readonly tried: { readonly at: string; readonly heard: number; readonly met: number } | null
}

/** What a rule would have done with past feedback. */
export interface Outcome {
  readonly days: number
  readonly heard: number
  readonly met: number
  readonly byWeek: readonly number[]
  readonly examples: readonly {
    readonly caseId: string
    readonly number: string
    readonly excerpt: string
    readonly receivedAt: string
  }[]
  readonly cut: boolean
}

interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type Result = 'reached' | 'not_reached' | 'not_needed'

/** A contact that somebody owes a patient. */
export interface Care {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly rule: Bilingual
  readonly instruction: Bilingual
  readonly department: Bilingual
  readonly words: string
  readonly patient: { readonly name: string | null; readonly phone: string | null } | null
  readonly askedAt: string
  readonly dueAt: string
  readonly state: 'open' | 'done' | 'not_needed'
  readonly endedAt: string | null
  readonly tries: readonly {
    readonly at: string
    readonly by: string
    readonly result: Result
    readonly note: string
  }[]
  readonly version: number
}

const at = (id: string, part = '') => `/api/reactions/rules/${encodeURIComponent(id)}${part}`

export const readRules = (signal?: AbortSignal) =>
  get<readonly Rule[]>('/api/reactions/rules', { signal })
export const createRule = (body: RuleBody) => post<Rule>('/api/reactions/rules', body)
export const changeRule = (id: string, version: number, rule: RuleBody) =>
  put<Rule>(at(id), { version, rule })
export const removeRule = (id: string) => del(at(id))
export const tryRule = (id: string, days: number) =>
  post<Outcome>(at(id, `/trials?days=${String(days)}`))
export const switchRule = (id: string, version: number, on: boolean) =>
  put<Rule>(at(id, '/switch'), { version, on })

export const readCare = (ended: boolean, cursor: string | undefined, signal: AbortSignal) =>
  get<Paged<Care>>('/api/care', { query: { ended: String(ended), cursor }, signal })
export const careOfCase = (id: string, signal: AbortSignal) =>
  get<readonly Care[]>(`/api/care/case/${encodeURIComponent(id)}`, { signal })

/** As every deadline on the desk is shown. */
export const dueOf = (care: Care, kind: string, now: Date) => ({
  kind,
  dueAt: care.dueAt,
  overdue: Date.parse(care.dueAt) < now.getTime(),
})
export const recordTry = (care: Care, result: Result, note: string) =>
  post<Care>(`/api/care/${encodeURIComponent(care.id)}/tries`, {
    version: care.version,
    result,
    note,
  })
export const revealPatient = (id: string, reason: string) =>
  post<{ name: string | null; phone: string | null }>(
    `/api/care/${encodeURIComponent(id)}/reveals`,
    { reason },
  )
