import { describe, expect, it } from 'vitest'
import { presence } from './idle'

describe('nobody at the desk', () => {
  const start = 1_000_000

  it('is warned one minute before and gone at the end', () => {
    expect(presence(start, start + 839_000, 900).state).toBe('here')
    expect(presence(start, start + 840_000, 900)).toEqual({ state: 'warned', secondsLeft: 60 })
    expect(presence(start, start + 899_500, 900)).toEqual({ state: 'warned', secondsLeft: 1 })
    expect(presence(start, start + 900_000, 900)).toEqual({ state: 'gone', secondsLeft: 0 })
  })

  it('is gone at once after the computer slept', () => {
    expect(presence(start, start + 3_600_000, 900).state).toBe('gone')
  })
})
