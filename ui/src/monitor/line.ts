import type { Light } from './board'

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

/** The full hours between, as shares of the line; every so many, so that a wall shows at most nine. */
export function hourMarks(from: string, until: string): { at: number; time: Date }[] {
  const start = Date.parse(from)
  const end = Date.parse(until)
  const hour = 3_600_000
  const step = Math.max(1, Math.ceil((end - start) / hour / 8)) * hour
  const marks = []
  for (let time = Math.ceil(start / hour) * hour; time < end; time += step) {
    marks.push({ at: (time - start) / (end - start), time: new Date(time) })
  }
  return marks
}

/** Those of the second list that the first did not have: what has just come in. */
export function arrived(before: ReadonlySet<string>, now: readonly Light[]): string[] {
  return now.map((light) => light.id).filter((id) => !before.has(id))
}
