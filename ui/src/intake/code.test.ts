import { describe, expect, it } from 'vitest'
import { isWholeCode, normaliseCode } from './code'

describe('a code as people type it', () => {
  it.each([
    ['7K3M-9QXA-4TDW', '7K3M-9QXA-4TDW'],
    ['7k3m9qxa4tdw', '7K3M-9QXA-4TDW'],
    [' 7k3m 9qxa—4tdw ', '7K3M-9QXA-4TDW'],
    ['OIL1-0000-0000', '0111-0000-0000'],
    ['７Ｋ３Ｍ－９ＱＸＡ－４ＴＤＷ', '7K3M-9QXA-4TDW'],
    ['https://hospital.example/p/7k3m-9qxa-4tdw?from=sms', '7K3M-9QXA-4TDW'],
    ['7k3m9', '7K3M-9'],
    ['7K3M9QXA4TDWEXTRA', '7K3M-9QXA-4TDW'],
  ])('%s becomes %s', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code)
  })

  it('is whole with twelve signs', () => {
    expect(isWholeCode(normaliseCode('7k3m9qxa4tdw'))).toBe(true)
    expect(isWholeCode(normaliseCode('7k3m9qxa4td'))).toBe(false)
  })
})
