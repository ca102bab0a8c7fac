import { describe, expect, it } from 'vitest'
import type { Light } from './board'
import { arrived, hourMarks, spots } from './line'

const FROM = '2026-09-18T01:00:00Z'
const UNTIL = '2026-09-18T09:00:00Z'

function light(id: string, dueAt: string | null, level: Light['level'] = 'ordinary'): Light {
  return {
    id,
    number: id,
    level,
    severity: 1,
    status: 'received',
    kind: 'answer',
    dueAt,
    overdue: false,
    department: null,
    owner: null,
    waitingUntil: null,
    receivedAt: FROM,
  }
}

describe('the line of deadlines', () => {
  it('stands a case where its time lies between now and the end', () => {
    const [spot] = spots([light('a', '2026-09-18T05:00:00Z')], FROM, UNTIL, 8)
    expect(spot?.at).toBeCloseTo(0.5625)
  })

  it('gathers what falls together, the urgent first', () => {
    const due = [
      light('a', '2026-09-18T05:00:00Z'),
      light('b', '2026-09-18T05:10:00Z', 'urgent'),
      light('c', '2026-09-18T08:59:59Z'),
      light('d', UNTIL),
    ]
    const found = spots(due, FROM, UNTIL, 8)
    expect(found.map((spot) => spot.lights.map((each) => each.id))).toEqual([
      ['b', 'a'],
      ['c', 'd'],
    ])
  })

  it('leaves out what has no time, is late, or comes after the end', () => {
    const due = [
      light('a', null),
      light('b', '2026-09-18T00:59:00Z'),
      light('c', '2026-09-18T09:01:00Z'),
    ]
    expect(spots(due, FROM, UNTIL)).toEqual([])
  })

  it('names at most nine hours', () => {
    expect(hourMarks(FROM, UNTIL)).toHaveLength(8)
    expect(hourMarks(FROM, '2026-09-21T01:00:00Z').length).toBeLessThanOrEqual(9)
    expect(hourMarks(FROM, UNTIL)[0]?.at).toBe(0)
  })

  it('marks every day of a long line alike, and where it begins', () => {
    const marks = hourMarks('2026-09-17T21:20:00Z', '2026-09-20T21:20:00Z')
    expect(marks.map((mark) => [mark.time.toISOString().slice(5, 13), mark.day])).toEqual([
      ['09-17T21', true],
      ['09-18T04', false],
      ['09-18T16', true],
      ['09-19T04', false],
      ['09-19T16', true],
      ['09-20T04', false],
      ['09-20T16', true],
    ])
  })

  it('names a day where it changes on the hospital’s clock, and none while it is one day', () => {
    const days = (from: string, until: string) =>
      hourMarks(from, until).flatMap((mark) => (mark.day ? [mark.at] : []))
    expect(days(FROM, UNTIL)).toEqual([])
    expect(days('2026-09-18T07:30:00Z', '2026-09-19T07:30:00Z')).toEqual([0, 8.5 / 24])
    expect(days('2026-09-18T15:30:00Z', '2026-09-18T19:30:00Z')).toEqual([0, 0.125])
    expect(days('2026-09-18T15:50:00Z', '2026-09-18T19:50:00Z')).toHaveLength(1)
  })

  it('tells what has just come', () => {
    expect(arrived(new Set(['a']), [light('a', null), light('b', null)])).toEqual(['b'])
  })
})
