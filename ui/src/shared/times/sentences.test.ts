import { describe, expect, it } from 'vitest'
import { byTime, dayName, exactTime, relativeTime, saidTime } from './sentences'

// Wednesday 4 March 2026, 16:10 in Shanghai.
const now = '2026-03-04T08:10:00Z'

describe('time sentences', () => {
  it.each([
    ['2026-03-04T09:30:00Z', '今天 17:30 前', 'by 17:30 today'],
    ['2026-03-05T09:30:00Z', '明天 17:30 前', 'by 17:30 tomorrow'],
    ['2026-03-06T09:30:00Z', '后天 17:30 前', 'by 17:30 on Fri 6 Mar'],
    ['2026-03-11T09:30:00Z', '3月11日（周三）17:30 前', 'by 17:30 on Wed 11 Mar'],
    ['2027-01-04T01:00:00Z', '2027年1月4日 09:00 前', 'by 09:00 on 4 Jan 2027'],
  ])('a promise at %s says its time', (at, zh, en) => {
    expect(byTime(at, now, 'zh')).toBe(zh)
    expect(byTime(at, now, 'en')).toBe(en)
  })

  it('counts days by the hospital, not by the reader: 00:30 there is already tomorrow', () => {
    expect(saidTime('2026-03-04T16:30:00Z', now, 'zh')).toBe('明天 00:30')
    expect(saidTime('2026-03-04T15:59:00Z', now, 'zh')).toBe('今天 23:59')
  })

  it('says how long ago and how long still', () => {
    expect(relativeTime('2026-03-04T08:09:40Z', now, 'zh')).toBe('刚刚')
    expect(relativeTime('2026-03-04T08:07:00Z', now, 'zh')).toBe('3 分钟前')
    expect(relativeTime('2026-03-04T10:40:00Z', now, 'zh')).toBe('还有 2 小时')
    expect(relativeTime('2026-03-07T08:10:00Z', now, 'en')).toBe('in 3 days')
    expect(relativeTime('2026-03-03T08:10:00Z', now, 'en')).toBe('1 day ago')
  })

  it('names the days ahead where there is little room', () => {
    const days = ['2026-03-04T15:59:00Z', '2026-03-04T16:00:00Z', '2026-03-06T01:00:00Z']
    expect(days.map((at) => dayName(at, now, 'zh'))).toEqual(['今天', '明天', '周五'])
    expect(days.map((at) => dayName(at, now, 'en'))).toEqual(['Today', 'Tomorrow', 'Fri'])
  })

  it('gives the exact time for records', () => {
    expect(exactTime('2026-03-05T09:30:00Z', 'zh')).toBe('2026年3月5日 17:30')
    expect(exactTime('2026-03-05T09:30:00Z', 'en')).toBe('5 Mar 2026, 17:30')
  })
})
