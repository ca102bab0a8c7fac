import { describe, expect, it } from 'vitest'
import { datesIn, listOf } from './dateList'

describe('the holidays of a year', () => {
  it('are read day by day or from – to', () => {
    expect(datesIn('2027-01-01 ~ 2027-01-03\n2027-04-05', 2027)).toEqual({
      dates: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-04-05'],
      wrong: [],
    })
    expect(datesIn('2027-2-5至2027-2-6', 2027).dates).toEqual(['2027-02-05', '2027-02-06'])
  })

  it('point at what is no day of that year', () => {
    expect(datesIn('2027-02-30\n2026-01-01\n春节\n2027-05-03 ~ 2027-05-01', 2027).wrong).toEqual([
      '2027-02-30',
      '2026-01-01',
      '春节',
      '2027-05-03 ~ 2027-05-01',
    ])
  })

  it('are written as they are read', () => {
    const text = '2027-01-01 ~ 2027-01-03\n2027-04-05'
    expect(listOf(datesIn(text, 2027).dates)).toBe(text)
  })
})
