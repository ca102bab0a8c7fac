import { get, post, put } from '@/desk/api'

export interface OwnTopic {
  readonly id: string
  readonly version: number
  readonly issue: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly examples: number
  readonly others: number
  /** The reader names it by itself. */
  readonly automatic: boolean
  /** Of cross-validation, 0 to 1; null before there were examples enough. */
  readonly precision: number | null
  readonly recall: number | null
  readonly retired: boolean
}

export interface OwnTopics {
  readonly enough: number
  readonly topics: readonly OwnTopic[]
  readonly mayManage: boolean
}

/** Feedback that may belong to a topic; `likely` is 0 while there is nothing to compare with. */
export interface Candidate {
  readonly feedbackId: string
  readonly text: string
  readonly likely: number
  readonly receivedAt: string
}

const at = (id: string) => `/api/topics/own/${encodeURIComponent(id)}`

export const readOwnTopics = (signal?: AbortSignal) => get<OwnTopics>('/api/topics/own', { signal })
export const addTopic = (form: { issue: string; name: string; nameEn: string }) =>
  post<{ id: string }>('/api/topics/own', form)
export const renameTopic = (topic: OwnTopic, form: { name: string; nameEn: string }) =>
  put(at(topic.id), { ...form, version: topic.version })
export const retireTopic = (topic: OwnTopic) =>
  put(`${at(topic.id)}/retirement`, { version: topic.version })
export const readCandidates = (id: string, signal?: AbortSignal) =>
  get<readonly Candidate[]>(`${at(id)}/candidates`, { signal })
export const sayBelongs = (id: string, feedback: string, belongs: boolean) =>
  put(`${at(id)}/examples/${encodeURIComponent(feedback)}`, { belongs })
