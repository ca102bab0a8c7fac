import { describe, expect, it } from 'vitest'
import { queryOf, sameRows, stateOf } from './state'

describe('the inbox in the address', () => {
  it('begins with what is new', () => {
    expect(stateOf({})).toEqual({ queue: 'new', q: '', filters: {}, selected: null })
  })

  it('looks everywhere for a word, unless a queue is named', () => {
    expect(stateOf({ q: '挂号' }).queue).toBe('open')
    expect(stateOf({ q: '挂号', queue: 'closed' }).queue).toBe('closed')
  })

  it('comes back the same after a round through the address', () => {
    const state = stateOf({ queue: 'overdue', level: 'urgent', from: '2026-03-01', case: 'c1' })
    expect(queryOf(state)).toEqual({
      queue: 'overdue',
      level: 'urgent',
      from: '2026-03-01',
      case: 'c1',
    })
    expect(queryOf(stateOf({ q: '挂号' }))).toEqual({ q: '挂号' })
  })

  it('does not trust the address', () => {
    expect(stateOf({ queue: 'nonsense', level: ['a', 'b'] })).toMatchObject({
      queue: 'new',
      filters: { level: 'a' },
    })
  })

  it('asks again for other rows, not for another selection', () => {
    const rows = stateOf({ queue: 'mine' })
    expect(sameRows(rows, { ...rows, selected: 'c2' })).toBe(true)
    expect(sameRows(rows, { ...rows, q: '挂号' })).toBe(false)
  })
})
