import { get, post, put } from '@/desk/api'

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'make_up'] as const
export type Day = (typeof DAYS)[number]
export type Stretch = readonly [string, string]
export type Week = Readonly<Record<Day, readonly Stretch[]>>

export interface Notice {
  readonly off: readonly string[]
  readonly makeUp: readonly string[]
  readonly workingDays: number
  readonly workingDaysBefore: number | null
  readonly problems: readonly {
    readonly line: number
    readonly text: string
    readonly fault: string
  }[]
}

export interface MissingYears {
  readonly years: readonly number[]
  readonly cases: number
}

const at = (year: number) => `/api/calendar/${String(year)}/notice`

export const tryNotice = (year: number, text: string, signal?: AbortSignal) =>
  post<Notice>(`${at(year)}/trial`, { text }, { signal })
export const importNotice = (year: number, text: string) => post<Notice>(at(year), { text })
export const openAt = (week: Week) => put<Week>('/api/calendar/hours', { week })
export const readMissing = (signal?: AbortSignal) =>
  get<MissingYears>('/api/promise-versions/missing-years', { signal })

/** 「08:00-12:00, 13:30-17:30」; null for what is no such line. */
export function stretchesOf(text: string): readonly Stretch[] | null {
  const stretches: Stretch[] = []
  for (const part of text.split(/[,,;;、]/)) {
    const found = /^\s*(\d{1,2})[::](\d{2})\s*[-–—~~至]\s*(\d{1,2})[::](\d{2})\s*$/.exec(part)
    if (found === null) return null
    const [, h1 = '', m1 = '', h2 = '', m2 = ''] = found
    stretches.push([`${h1.padStart(2, '0')}:${m1}`, `${h2.padStart(2, '0')}:${m2}`])
  }
  return stretches
}

export const textOf = (hours: readonly Stretch[]) =>
  hours.map(([from, to]) => `${from.slice(0, 5)}-${to.slice(0, 5)}`).join(', ')
