import { wallTime } from '@/shared/times'
import type { Light } from './board'

const HOUR = 3_600_000

/** What falls due at about the same time and stands in one place of the line. */
export interface Spot {
  /** From 0, now, to 1, the end of the line. */
  readonly at: number
  readonly lights: readonly Light[]
}

/** The line is cut into that many places; within one nobody could tell the marks apart. */
export const PLACES = 48

/** Marks stand above one another where they fall together, the urgent ones lowest, nearest to the line. */
export function spots(due: readonly Light[], from: string, until: string, places = PLACES): Spot[] {
  const start = Date.parse(from)
  const length = Date.parse(until) - start
  const found = new Map<number, Light[]>()
  for (const light of due) {
    if (light.dueAt === null) continue
    const share = (Date.parse(light.dueAt) - start) / length
    if (share < 0 || share > 1) continue
    const place = Math.min(places - 1, Math.floor(share * places))
    found.set(place, [...(found.get(place) ?? []), light])
  }
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([place, lights]) => ({
      at: (place + 0.5) / places,
      lights: lights.sort((a, b) => weight(b) - weight(a)),
    }))
}

const weight = (light: Light) => (light.level === 'urgent' ? 10 : 0) + light.severity

/** Hours that divide a day, so that every day of a long line is marked alike. */
const STEPS = [1, 2, 3, 6, 12]
/** So much of the line one name needs. */
const ROOM = 0.08

/** A place of the line that is named: an hour, or where a day begins. */
export interface Mark {
  readonly at: number
  readonly time: Date
  readonly day: boolean
}

/**
 * The full hours between, as shares of the line; every so many, so that a wall shows at most nine. Where the line runs
 * into another day, its first day is named as well, if there is room.
 */
export function hourMarks(from: string, until: string): Mark[] {
  const start = Date.parse(from)
  const end = Date.parse(until)
  const step = STEPS.find((each) => (end - start) / HOUR / each <= 8) ?? 24
  const marks: Mark[] = []
  for (let moment = Math.ceil(start / HOUR) * HOUR; moment < end; moment += HOUR) {
    const time = new Date(moment)
    const { hour } = wallTime(time)
    if (hour % step === 0)
      marks.push({ at: (moment - start) / (end - start), time, day: hour === 0 })
  }
  const [first] = marks
  if (first === undefined || first.at < ROOM || !marks.some((mark) => mark.day)) return marks
  return [{ at: 0, time: new Date(start), day: true }, ...marks]
}

/** Those of the second list that the first did not have: what has just come in. */
export function arrived(before: ReadonlySet<string>, now: readonly Light[]): string[] {
  return now.map((light) => light.id).filter((id) => !before.has(id))
}
