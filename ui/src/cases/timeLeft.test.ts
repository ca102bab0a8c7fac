import { describe, expect, it } from 'vitest'
import { pressure, timeLeft, used } from './timeLeft'

const now = new Date('2026-03-04T08:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()

describe('time left', () => {
  it.each([
    [0.5, '剩 不到 1 分钟', 'under 1 min left'],
    [42, '剩 42 分钟', '42 min left'],
    [135, '剩 2 小时 15 分', '2h 15m left'],
    [120, '剩 2 小时', '2h left'],
    [1440 + 180, '剩 1 天 3 小时', '1d 3h left'],
    [1440 * 5 + 100, '剩 5 天', '5d left'],
    [-30, '超时 30 分钟', '30 min late'],
    [-200, '超时 3 小时 20 分', '3h 20m late'],
  ])('in %d minutes', (minutes, zh, en) => {
    expect(timeLeft(after(minutes), now, 'zh')).toBe(zh)
    expect(timeLeft(after(minutes), now, 'en')).toBe(en)
  })

  it('never says more time than there is', () => {
    expect(timeLeft(after(59.99), now, 'zh')).toBe('剩 59 分钟')
  })

  it('presses within four hours', () => {
    expect(pressure(after(-1), now)).toBe('overdue')
    expect(pressure(after(240), now)).toBe('soon')
    expect(pressure(after(241), now)).toBe('calm')
  })

  it('fills the ring from start to due, and stays full', () => {
    expect(used(after(-60), after(60), now)).toBe(0.5)
    expect(used(after(-60), after(-1), now)).toBe(1)
    expect(used(after(5), after(60), now)).toBe(0)
  })
})
