import { describe, expect, it } from 'vitest'
import { wilson } from './card'

describe("Wilson's interval", () => {
  // Published values: Newcombe 1998, table I (81/263, 15/148, 0/20, 1/29), method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i', (hits, of, low, high) => {
    const [from, to] = wilson(hits / of, of)
    expect(from).toBeCloseTo(low, 3)
    expect(to).toBeCloseTo(high, 3)
  })

  it('knows nothing where nothing was counted', () => {
    expect(wilson(0, 0)).toEqual([0, 1])
  })
})
