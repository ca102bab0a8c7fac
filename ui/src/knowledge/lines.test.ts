import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '@/shared/words'
import { entries, KEYWORDS, nextReview, said } from './lines'

describe('what is typed for an article', () => {
  afterEach(() => {
    speak('zh')
  })

  it('is one entry a line, each once', () => {
    expect(entries(' 停车费多少 \n\n停车费多少\n车停哪里')).toEqual(['停车费多少', '车停哪里'])
  })

  it('separates keywords the way people do', () => {
    expect(entries('停车，车位、parking; 车库', KEYWORDS)).toEqual([
      '停车',
      '车位',
      'parking',
      '车库',
    ])
  })

  it('is read again half a year later', () => {
    expect(nextReview(new Date(2026, 9, 5))).toBe('2027-04-05')
  })

  it('is shown in Chinese where nobody has written English', () => {
    speak('en')
    expect(said({ zh: '停车', en: '' })).toBe('停车')
    expect(said({ zh: '停车', en: 'Parking' })).toBe('Parking')
  })
})
