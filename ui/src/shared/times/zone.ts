/** What a clock on the hospital's wall shows, wherever the reader's phone thinks it is. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** 0 is Sunday. */
  readonly weekday: number
}

export const HOSPITAL_ZONE = 'Asia/Shanghai'

const reader = new Intl.DateTimeFormat('en-US', {
  timeZone: HOSPITAL_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

export function wallTime(at: Date): WallTime {
  const parts = new Map(reader.formatToParts(at).map((part) => [part.type, Number(part.value)]))
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')] as [
    number,
    number,
    number,
  ]
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return {
    year,
    month,
    day,
    hour: parts.get('hour') ?? 0,
    minute: parts.get('minute') ?? 0,
    weekday,
  }
}

/** Whole calendar days from one wall day to another: tomorrow is 1, yesterday is -1. */
export function daysBetween(from: WallTime, to: WallTime): number {
  const day = (time: WallTime) => Date.UTC(time.year, time.month - 1, time.day) / 86_400_000
  return Math.round(day(to) - day(from))
}

/** The wall time as a date-and-time field wants it: `2026-03-04T16:10`. */
export function wallClock(at: Date): string {
  const t = wallTime(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${t.year}-${two(t.month)}-${two(t.day)}T${two(t.hour)}:${two(t.minute)}`
}

/** The moment such a field says. */
export const momentOf = (wall: string) => `${wall}:00+08:00`
