import { describe, expect, it } from 'vitest'
import { byDay } from './countedDays'

const interval = (from: string, to: string, counted: boolean, reason: string) => ({
  from,
  to,
  counted,
  reason,
})

describe('how a deadline was counted', () => {
  it('names a day once, with its hours in the hospital’s time', () => {
    const days = byDay(
      [
        interval('2026-03-04T00:00:00Z', '2026-03-04T04:00:00Z', true, 'working_time'),
        interval('2026-03-04T04:00:00Z', '2026-03-04T05:30:00Z', false, 'outside_hours'),
        interval('2026-03-06T16:00:00Z', '2026-03-07T16:00:00Z', false, 'weekend'),
      ],
      'zh',
    )
    expect(days.map((day) => day.label)).toEqual(['3月4日 周三', '3月7日 周六'])
    expect(days[0]?.parts.map((part) => `${part.from}–${part.to}`)).toEqual([
      '08:00–12:00',
      '12:00–13:30',
    ])
    expect(days[1]?.parts[0]?.whole).toBe(true)
  })

  it('says on which day a long run ends', () => {
    const days = byDay(
      [interval('2026-03-04T02:15:00Z', '2026-03-06T02:15:00Z', true, 'clock_time')],
      'en',
    )
    expect(days).toEqual([
      { label: 'Wed 4/3', parts: [expect.objectContaining({ from: '10:15', to: '3/6 10:15' })] },
    ])
  })
})
