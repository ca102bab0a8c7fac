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

  it('tells what has just come', () => {
    expect(arrived(new Set(['a']), [light('a', null), light('b', null)])).toEqual(['b'])
  })
})
