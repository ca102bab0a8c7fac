import { expect, test } from 'vitest'
import { monthBefore } from './month'

test('goes back within a year and over its beginning', () => {
  expect(monthBefore('2026-11', 0)).toBe('2026-11')
  expect(monthBefore('2026-11', 3)).toBe('2026-08')
  expect(monthBefore('2026-02', 2)).toBe('2025-12')
  expect(monthBefore('2026-12', 12)).toBe('2025-12')
  expect(monthBefore('2026-01', 1)).toBe('2025-12')
})
