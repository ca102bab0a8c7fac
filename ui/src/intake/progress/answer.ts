import { get, post } from '@/shared/api'
import type { Hospital, Named } from '../feedback'

/** What the link of one answer shows, and whether it still takes the patient's word. */
export interface LinkedAnswer {
  readonly state: 'open' | 'settled' | 'reopened' | 'closed' | 'expired'
  readonly hospital: Hospital
  readonly receivedAt: string
  readonly reply: {
    readonly text: string
    readonly at: string
    readonly department: Named | null
  } | null
  readonly expiresAt: string
}

const at = (token: string) => `/api/v1/feedback/answers/${encodeURIComponent(token)}`

/** Reading changes nothing: scanners of messages open links too. */
export const readAnswer = (token: string) => get<LinkedAnswer>(at(token))

export const sayOf = (token: string, settled: boolean, reason: string) =>
  post<LinkedAnswer>(at(token), settled ? { settled } : { settled, reason })
