import { describe, expect, it } from 'vitest'
import type { CaseRow } from '../case'
import { after, beside, type Group, type Waiting } from './callbacks'

const waiting = (id: string, group: Group = 'now'): Waiting => ({
  row: { id } as CaseRow,
  patient: null,
  dueAt: '2026-09-18T10:00:00Z',
  group,
  attempt: 1,
  missed: [],
  callableAt: '2026-09-18T10:00:00Z',
})

describe('the list of patients to call', () => {
  const list = [waiting('a'), waiting('b'), waiting('c', 'later')]

  it('goes on with the next one that can be called', () => {
    expect(after(list, 'a')).toBe('b')
    expect(after(list, 'b')).toBe('a')
    expect(after(list, 'c')).toBe('a')
  })

  it('ends when nobody else can be called', () => {
    expect(after([waiting('a'), waiting('c', 'later')], 'a')).toBeNull()
    expect(after([], 'a')).toBeNull()
  })

  it('does not fall off its ends', () => {
    expect(beside(list, null, 1)).toBe('a')
    expect(beside(list, 'a', -1)).toBe('a')
    expect(beside(list, 'b', 1)).toBe('c')
    expect(beside(list, 'c', 1)).toBe('c')
    expect(beside([], null, 1)).toBeNull()
  })
})
