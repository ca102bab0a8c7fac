import { describe, expect, it } from 'vitest'
import type { Duty } from './calls'
import { inOrder, lastOrder, swapped } from './dutyOrder'

const duty = (id: string, order: number) => ({ id, order }) as Duty
const duties = [duty('b', 20), duty('a', 10), duty('c', 35)]

describe('the duty list', () => {
  it('is read from the top', () => {
    expect(inOrder(duties).map((each) => each.id)).toEqual(['a', 'b', 'c'])
    expect(lastOrder(duties)).toBe(45)
    expect(lastOrder([])).toBe(10)
  })

  it('lets two change places, and none at the ends', () => {
    expect(swapped(duties, 'b', -1)).toEqual([duty('b', 10), duty('a', 20)])
    expect(swapped(duties, 'a', -1)).toBeNull()
    expect(swapped(duties, 'c', 1)).toBeNull()
  })
})
