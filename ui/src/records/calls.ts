import { del, get, post, put } from '@/desk/api'
import { askFile } from '@/shared/api/file'
import type { CaseView } from '@/cases/case'
import type { Named } from '@/web/session'

const at = (id: string, part: string) => `/api/cases/${encodeURIComponent(id)}${part}`

export const LETTER_KINDS = [
  'acknowledgement',
  'answer',
  'extension',
  'not_processed',
  'mediation',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export interface Held {
  readonly id: string
  readonly reason: string
  readonly reviewOn: string | null
  readonly placedAt: string
  readonly placedBy: Named
  readonly liftedAt: string | null
  readonly liftedBy: Named | null
  readonly liftReason: string | null
}

export const readHolds = (id: string, signal?: AbortSignal) =>
  get<readonly Held[]>(at(id, '/holds'), { signal })
export const placeHold = (id: string, body: { reason: string; reviewOn: string | null }) =>
  post<CaseView>(at(id, '/holds'), body)
export const liftHold = (id: string, reason: string) =>
  post<CaseView>(at(id, '/holds/lifting'), { reason })

export interface LetterField {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly known: boolean
  readonly missing: boolean
}

export interface LetterDraft {
  readonly kind: LetterKind
  readonly language: 'zh' | 'en'
  readonly title: string
  readonly text: string
  readonly fields: readonly LetterField[]
}

export interface Letter {
  readonly id: string
  readonly kind: LetterKind
  readonly language: 'zh' | 'en'
  readonly title: string
  readonly text: string
  readonly at: string
  readonly by: Named
}

export interface Filling {
  readonly kind: LetterKind
  readonly language: 'zh' | 'en'
  readonly fields: Readonly<Record<string, string>>
}

export const readLetters = (id: string, signal?: AbortSignal) =>
  get<readonly Letter[]>(at(id, '/letters'), { signal })
export const draftLetter = (id: string, filling: Filling, signal?: AbortSignal) =>
  post<LetterDraft>(at(id, '/letters/drafts'), filling, { signal })
export const writeLetter = (id: string, filling: Filling, key: string) =>
  post<Letter>(at(id, '/letters'), filling, { headers: { 'Idempotency-Key': key } })
export const letterFile = (id: string, letter: string) =>
  askFile('GET', at(id, `/letters/${encodeURIComponent(letter)}`))
export const dossierFile = (id: string, reason: string | null) =>
  askFile('POST', at(id, '/dossiers'), { reason })

/** A pattern of the hospital's letters; version 0 is the one that comes with the product. */
export interface LetterPattern {
  readonly kind: LetterKind
  readonly title: string
  readonly titleEn: string
  readonly words: string
  readonly wordsEn: string
  readonly version: number
}

export const readPatterns = (signal?: AbortSignal) =>
  get<readonly LetterPattern[]>('/api/letter-patterns', { signal })
export const changePattern = (pattern: LetterPattern) =>
  put<readonly LetterPattern[]>(`/api/letter-patterns/${pattern.kind}`, pattern)
export const forgetPattern = (kind: LetterKind) =>
  del<readonly LetterPattern[]>(`/api/letter-patterns/${kind}`)
