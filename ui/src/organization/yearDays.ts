export type DayKind = 'work' | 'weekend' | 'off' | 'makeUp'

export interface YearDay {
  readonly date: string
  readonly day: number
  readonly kind: DayKind
}

export interface YearMonth {
  readonly month: number
  /** Empty cells before the first day; the week begins on Monday. */
  readonly blanks: number
  readonly days: readonly YearDay[]
}

/** A year as twelve months; what is neither a holiday nor a make-up day follows the week. */
export function monthsOf(
  year: number,
  off: readonly string[],
  makeUp: readonly string[],
): readonly YearMonth[] {
  const [holidays, extra] = [new Set(off), new Set(makeUp)]
  return Array.from({ length: 12 }, (_, at) => {
    const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate()
    const days = Array.from({ length: last }, (__, index) => {
      const on = new Date(Date.UTC(year, at, index + 1))
      const date = on.toISOString().slice(0, 10)
      const weekend = on.getUTCDay() === 0 || on.getUTCDay() === 6
      const kind: DayKind = extra.has(date)
        ? 'makeUp'
        : holidays.has(date)
          ? 'off'
          : weekend
            ? 'weekend'
            : 'work'
      return { date, day: index + 1, kind }
    })
    return { month: at + 1, blanks: (new Date(Date.UTC(year, at, 1)).getUTCDay() + 6) % 7, days }
  })
}
