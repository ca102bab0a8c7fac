import { describe, expect, it } from 'vitest'
import { stretchesOf, textOf } from './workingCalendar'

describe('the hours of a day', () => {
  it('are read as people write them', () => {
    expect(stretchesOf('8:00-12:00, 13:30–17:30')).toEqual([
      ['08:00', '12:00'],
      ['13:30', '17:30'],
    ])
    expect(stretchesOf('08:00至12:00、13:30~17:30')).toHaveLength(2)
  })

  it.each(['', '8-12', '08:00', '08:00-12:00,'])('“%s” is no such line', (text) => {
    expect(stretchesOf(text)).toBeNull()
  })

  it('are shown as they are read', () => {
    const text = '08:00-12:00, 13:30-17:30'
    expect(textOf(stretchesOf(text) ?? [])).toBe(text)
  })
})
