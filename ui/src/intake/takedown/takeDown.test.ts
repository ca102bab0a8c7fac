import { describe, expect, it } from 'vitest'
import { draftOf, emptyDraft, takenDown } from './takeDown'

describe('what was taken down', () => {
  it('keeps no contact of somebody who stays anonymous', () => {
    const draft = { ...emptyDraft(), text: ' 等太久 ', name: '张三', phone: '13800001234' }
    expect(takenDown({ ...draft, identity: 'anonymous' })).toEqual({
      channel: 'interview',
      text: '等太久',
      identity: 'anonymous',
    })
    expect(takenDown({ ...draft, identity: 'phone' }).contact).toEqual({ phone: '13800001234' })
  })

  it('reads the time as the hospital’s', () => {
    const draft = {
      ...emptyDraft(),
      text: '等',
      occurredAt: '2026-03-04T15:00',
      photos: [{ id: 'a1', thumb: '' }],
    }
    expect(takenDown(draft)).toMatchObject({
      occurredAt: '2026-03-04T15:00:00+08:00',
      attachments: ['a1'],
    })
  })

  it('survives a draft that cannot be read', () => {
    expect(draftOf('{broken')).toEqual(emptyDraft())
    expect(draftOf('{"text":"写到一半"}')).toEqual({ ...emptyDraft(), text: '写到一半' })
  })
})
