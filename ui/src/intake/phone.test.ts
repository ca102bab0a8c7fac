import { describe, expect, it } from 'vitest'
import { oddPhone } from './phone'

describe('a telephone number', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '0571-8800 1234',
    '+86 138 0013 8000',
    '１３８００１３８０００',
  ])('%s will do', (typed) => {
    expect(oddPhone(typed)).toBe(false)
  })

  it.each(['1380013800', '138001380000', '12345', '没有'])('%s is looked at again', (typed) => {
    expect(oddPhone(typed)).toBe(true)
  })
})
