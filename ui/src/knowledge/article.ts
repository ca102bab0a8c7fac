import { get, post, put } from '@/desk/api'
import type { Named } from '@/web/session'

export const STATES = ['published', 'draft', 'retired'] as const
export type State = (typeof STATES)[number]

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export interface ArticleRow {
  readonly id: string
  readonly version: number
  readonly state: State
  readonly question: Bilingual
  readonly department: Named | null
  readonly responsible: Named | null
  readonly reviewOn: string
  readonly overdue: boolean
  readonly changedAt: string
  readonly counts: { readonly shown: number; readonly helped: number; readonly notHelped: number }
}

export interface ArticleVersion {
  readonly version: number
  readonly state: State
  readonly question: Bilingual
  readonly answer: Bilingual
  readonly at: string
  readonly by: Named | null
}

export interface Article {
  readonly row: ArticleRow
  readonly answer: Bilingual
  readonly phrasings: readonly string[]
  readonly keywords: readonly string[]
  readonly versions: readonly ArticleVersion[]
  readonly actions: readonly 'edit'[]
}

/** An article as it is typed. */
export interface ArticleBody {
  readonly version?: number
  readonly state: State
  readonly questionZh: string
  readonly questionEn: string
  readonly answerZh: string
  readonly answerEn: string
  readonly phrasings: readonly string[]
  readonly keywords: readonly string[]
  readonly department: string | null
  readonly responsible: string | null
  readonly reviewOn: string
}

/** Something patients asked and no article answered. */
export interface Question {
  readonly sense: string
  readonly words: string
  readonly times: number
  readonly found: boolean
  readonly lastAt: string
}

/** An article that fits a case. */
export interface Fitting {
  readonly id: string
  readonly question: Bilingual
  readonly answer: Bilingual
  readonly notHelped: boolean
}

const at = (id: string) => `/api/articles/${encodeURIComponent(id)}`

export const findArticles = (q: string, signal?: AbortSignal) =>
  get<readonly ArticleRow[]>('/api/articles', { query: { q }, signal })
export const readArticle = (id: string, signal?: AbortSignal) => get<Article>(at(id), { signal })
export const saveArticle = (id: string | null, body: ArticleBody) =>
  id === null ? post<Article>('/api/articles', body) : put<Article>(at(id), body)
export const readUnanswered = (signal?: AbortSignal) =>
  get<readonly Question[]>('/api/articles/unanswered', { signal })
export const handleQuestion = (sense: string) => post('/api/articles/unanswered/handled', { sense })
export const readFitting = (caseId: string, signal?: AbortSignal) =>
  get<readonly Fitting[]>(`/api/cases/${encodeURIComponent(caseId)}/articles`, { signal })
