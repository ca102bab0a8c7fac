export interface DateList {
  readonly dates: readonly string[]
  /** Lines that are not dates, as typed, so that they can be pointed at. */
  readonly wrong: readonly string[]
}

const DAY_MS = 86_400_000
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

function dayOf(text: string): number | null {
  const found = DATE.exec(text.trim())
  if (found === null) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const at = Date.UTC(year, month - 1, day)
  const real = new Date(at)
  // 31 February is not a day, although the calculation accepts it.
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? at : null
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Days one by one or from–to, as the official notice lists them: `2027-02-05 ~ 2027-02-11`. */
export function datesIn(text: string, year: number): DateList {
  const dates = new Set<string>()
  const wrong: string[] = []
  for (const line of text.split(/[\n,,;;、]+/).map((each) => each.trim())) {
    if (line === '') continue
    const [from, to] = line.split(/\s*[~~至到]\s*/)
    const first = dayOf(from ?? '')
    const last = to === undefined ? first : dayOf(to)
    const inYear = (at: number) => new Date(at).getUTCFullYear() === year
    if (first === null || last === null || last < first || !inYear(first) || !inYear(last)) {
      wrong.push(line)
      continue
    }
    for (let at = first; at <= last; at += DAY_MS) dates.add(iso(at))
  }
  return { dates: [...dates].sort(), wrong }
}

/** The same days, runs written as from ~ to. */
export function listOf(dates: readonly string[]): string {
  const runs: [string, string][] = []
  for (const date of [...dates].sort()) {
    const last = runs.at(-1)
    const next = last && iso(Date.parse(last[1]) + DAY_MS)
    if (last !== undefined && next === date) last[1] = date
    else runs.push([date, date])
  }
  return runs.map(([from, to]) => (from === to ? from : `${from} ~ ${to}`)).join('\n')
}
