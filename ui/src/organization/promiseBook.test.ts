import { describe, expect, it } from 'vitest'
import { lineOf, ruleOf } from './promiseBook'

describe('a promise as one edits it', () => {
  it.each([
    [60, 'minutes', 1, 'hours'],
    [90, 'minutes', 90, 'minutes'],
    [240, 'working_minutes', 4, 'working_hours'],
    [30, 'working_minutes', 30, 'working_minutes'],
    [3, 'working_days', 3, 'working_days'],
  ] as const)('%d %s is shown as %d %s, and comes back the same', (amount, unit, shown, span) => {
    const rule = { level: 'ordinary', kind: 'answer', amount, unit }
    const line = lineOf('ordinary', 'answer', rule)
    expect([line.amount, line.span, line.promised]).toEqual([shown, span, true])
    expect(ruleOf(line)).toEqual(rule)
  })

  it('is not promised when there is no rule', () => {
    expect(lineOf('praise', 'plan', undefined).promised).toBe(false)
  })
})
