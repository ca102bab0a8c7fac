import type { Named } from '@/web/session'
import type { Level } from '../case'

/** Why cases were handed on, and how often. */
export interface Why {
  readonly reason: string
  readonly times: number
  readonly cases: number
}

/** A case's whole way in one line. */
export interface LedgerEntry {
  readonly number: string
  readonly id: string
  readonly receivedAt: string
  readonly channel: string
  readonly nature: string | null
  readonly stage: string | null
  readonly issues: readonly string[]
  readonly level: Level
  readonly status: string
  readonly department: Named | string | null
  readonly firstReceiver: Named | string | null
  readonly acceptedAt: string | null
  readonly dispatchedAt: string | null
  readonly answeredAt: string | null
  readonly callbackAt: string | null
  readonly closedAt: string | null
  readonly outcome: string | null
  readonly cause: string | null
  readonly action: string | null
  readonly settled: boolean | null
  readonly transfers: number
  readonly breaches: number
  readonly transferReasons: readonly string[]
  /** The number of the case it is handled in. */
  readonly mergedInto: string | null
  readonly keptOut: boolean
}
