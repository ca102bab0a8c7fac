import { post, put } from '@/shared/api'

/** An article that may answer what is being written. */
export interface Proposed {
  readonly id: string
  readonly question: { readonly zh: string; readonly en: string }
  readonly answer: { readonly zh: string; readonly en: string }
}

export interface Conclusion {
  readonly text: string
  readonly shown: readonly string[]
  readonly helped: readonly string[]
  readonly notHelped: readonly string[]
}

const of = (hospital: string) => `/api/v1/hospitals/${encodeURIComponent(hospital)}/answers`

export const propose = (hospital: string, text: string, signal: AbortSignal) =>
  post<readonly Proposed[]>(of(hospital), { text }, { signal, timeoutMs: 5_000 })

/** Under the key with which the enquiry goes out, if it does. */
export const conclude = (hospital: string, key: string, body: Conclusion) =>
  put<undefined>(`${of(hospital)}/${key}`, body)
