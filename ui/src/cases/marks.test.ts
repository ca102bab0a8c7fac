import { describe, expect, it } from 'vitest'
import { marked } from './marks'

describe('marks in the patient’s words', () => {
  it('cut the text and lose nothing of it', () => {
    const text = '护士打错针了,孩子摔倒了。'
    const pieces = marked(text, [
      { start: 8, end: 11, label: 'fall' },
      { start: 2, end: 5, label: 'wrong_drug' },
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.label).map((piece) => piece.text)).toEqual([
      '打错针',
      '子摔倒',
    ])
  })

  it('keep the longer one of two that overlap, and ignore what points outside', () => {
    const pieces = marked('等了三个小时', [
      { start: 0, end: 2, label: 'a' },
      { start: 0, end: 6, label: 'b' },
      { start: 4, end: 60, label: 'c' },
    ])
    expect(pieces).toEqual([{ text: '等了三个小时', label: 'b' }])
  })
})
