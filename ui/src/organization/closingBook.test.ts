import { describe, expect, it } from 'vitest'
import { meant, needed, type ClosingRule } from './closingBook'

const rule: ClosingRule = {
  nature: 'complaint',
  level: 'urgent',
  issue: '*',
  outcome: 'unsubstantiated',
  needs: ['outcome', 'cause'],
}
const rest: ClosingRule = { nature: '*', level: '*', issue: '*', outcome: '*', needs: [] }

describe('a rule for closing', () => {
  it('says for which cases it is', () => {
    expect(meant(rule, 'zh')).toBe('性质：投诉 · 等级：紧急 · 结论：不属实')
    expect(meant({ ...rule, outcome: 'none' }, 'en')).toBe(
      'Nature: Complaint · Level: Urgent · Finding: none yet',
    )
    expect(meant(rest, 'zh')).toBe('其他所有情况')
  })

  it('says what they need', () => {
    expect(needed(rule, 'zh')).toBe('核查结论、原因')
    expect(needed(rest, 'en')).toBe('Nothing')
  })
})
