import { describe, expect, it } from 'vitest'
import { f1Interval, wilson } from './card'

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

describe('The interval of an F1', () => {
  it('holds the F1 and narrows with the texts', () => {
    const few = f1Interval({ support: 20, precision: 0.8, recall: 0.6, f1: 0.686 })
    const many = f1Interval({ support: 2000, precision: 0.8, recall: 0.6, f1: 0.686 })
    expect(few[0]).toBeLessThan(0.686)
    expect(few[1]).toBeGreaterThan(0.686)
    expect(many[1] - many[0]).toBeLessThan((few[1] - few[0]) / 5)
  })

  it('is that of Jaccard’s share, carried over', () => {
    // 15 right, 10 missed, 5 found wrongly: a share of 15 in 30.
    const [from, to] = wilson(15 / 30, 30)
    const [low, high] = f1Interval({ support: 25, precision: 0.75, recall: 0.6, f1: 2 / 3 })
    expect(low).toBeCloseTo((2 * from) / (1 + from), 10)
    expect(high).toBeCloseTo((2 * to) / (1 + to), 10)
  })

  it('knows nothing where nothing was counted', () => {
    expect(f1Interval({ support: 0, precision: 0, recall: 0, f1: 0 })).toEqual([0, 1])
  })
})
