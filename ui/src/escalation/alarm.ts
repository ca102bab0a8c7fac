import { get, put } from '@/desk/api'
import type { Level } from '@/cases/case'
import type { Carrier, Trigger, Who } from './ladder'

export interface ClimbedRung {
  readonly dueAt: string
  readonly toldAt: string | null
  readonly to: readonly Who[]
  readonly by: readonly Carrier[]
  readonly told: readonly string[]
}

export interface Alarm {
  readonly id: string
  readonly caseId: string
  readonly number: string
  readonly trigger: Trigger
  readonly level: Level
  readonly what: string
  readonly dueAt: string | null
  readonly startsAt: string
  readonly state: 'open' | 'taken' | 'ended'
  readonly takenBy: { readonly id: string; readonly name: string } | null
  readonly takenAt: string | null
  readonly note: string | null
  readonly rungs: readonly ClimbedRung[]
  readonly mayTake: boolean
}

const at = (id: string) => `/api/cases/${encodeURIComponent(id)}/alarms`

export const readAlarms = (id: string, signal: AbortSignal) => get<Alarm[]>(at(id), { signal })
export const readRinging = (signal: AbortSignal) => get<Alarm[]>('/api/alarms', { signal })
export const takeAlarm = (alarm: Alarm, note: string) =>
  put<Alarm[]>(`${at(alarm.caseId)}/${encodeURIComponent(alarm.id)}/acknowledgement`, {
    note: note === '' ? null : note,
  })

/** The alarms of each case together, in the order in which the cases first appear. */
export const byCase = (alarms: readonly Alarm[]): readonly (readonly [Alarm, ...Alarm[]])[] => {
  const cases = new Map<string, [Alarm, ...Alarm[]]>()
  for (const alarm of alarms) {
    const known = cases.get(alarm.caseId)
    if (known === undefined) cases.set(alarm.caseId, [alarm])
    else known.push(alarm)
  }
  return [...cases.values()]
}

/** The rung that will be climbed next if nobody takes it. */
export const nextRung = (alarm: Alarm) =>
  alarm.state === 'open' ? (alarm.rungs.find((rung) => rung.toldAt === null) ?? null) : null
