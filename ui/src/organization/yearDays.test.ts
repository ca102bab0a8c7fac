import { describe, expect, it } from 'vitest'
import { monthsOf } from './yearDays'

describe('a year on the wall', () => {
  const months = monthsOf(2026, ['2026-02-16', '2026-02-15'], ['2026-02-14'])

  it('begins each month under its weekday, Monday first', () => {
    expect(months[0]?.blanks).toBe(3)
    expect(months[1]?.days).toHaveLength(28)
  })

  it('puts make-up days and holidays before the week', () => {
    const kind = (date: string) => months[1]?.days.find((day) => day.date === date)?.kind
    expect(kind('2026-02-13')).toBe('work')
    expect(kind('2026-02-14')).toBe('makeUp')
    expect(kind('2026-02-15')).toBe('off')
    expect(kind('2026-02-16')).toBe('off')
    expect(kind('2026-02-07')).toBe('weekend')
  })
})
