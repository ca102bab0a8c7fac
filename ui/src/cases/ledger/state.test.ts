import { describe, expect, it } from 'vitest'
import { filtersOf, further, noFilters, queryOf } from './state'

describe('the filters of the ledger', () => {
  it('survive the address and back', () => {
    const filters = { ...noFilters(), from: '2026-01-01', level: 'urgent', overdue: 'ever' }
    expect(queryOf(filters)).toEqual({ from: '2026-01-01', level: 'urgent', overdue: 'ever' })
    expect(filtersOf(queryOf(filters))).toEqual(filters)
  })

  it('leave blanks and unknown names out', () => {
    expect(queryOf({ ...noFilters(), q: '  ' })).toEqual({})
    expect(filtersOf({ evil: 'x', level: ['a', 'b'] })).toEqual(noFilters())
  })

  it('are counted where they are hidden', () => {
    expect(further({ ...noFilters(), from: '2026-01-01', q: '排队' })).toBe(0)
    expect(further({ ...noFilters(), level: 'urgent', status: 'closed' })).toBe(2)
  })
})
