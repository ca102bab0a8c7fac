import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import {
  bodyOf,
  clearDraft,
  emptyDraft,
  forgetSent,
  keyOf,
  readDraft,
  rememberSent,
  takeNewKey,
  useDraft,
  writeDraft,
} from './draft'

const now = Date.parse('2026-03-04T08:10:00Z')
const hour = 3_600_000

function written() {
  return {
    ...emptyDraft(),
    place: 'PED',
    nature: 'complaint' as const,
    text: ' 等了三个小时 ',
    identity: 'named' as const,
    name: '王小明',
    phone: '13800138000',
  }
}

describe('the draft', () => {
  beforeEach(() => {
    localStorage.clear()
  })

  it('survives a reload for a day and no longer', () => {
    writeDraft(localStorage, 'CITY', written(), now)
    expect(readDraft(localStorage, 'CITY', now + 23 * hour)?.text).toBe(' 等了三个小时 ')
    expect(readDraft(localStorage, 'CITY', now + 25 * hour)).toBeNull()
    expect(localStorage.length).toBe(0)
  })

  it('of one hospital is not shown at another', () => {
    writeDraft(localStorage, 'CITY', written(), now)
    expect(readDraft(localStorage, 'EAST', now)).toBeNull()
  })

  it('writes every change down and leaves nothing behind when cleared', async () => {
    const draft = useDraft('CITY', localStorage)
    draft.nature = 'praise'
    draft.text = '谢谢'
    draft.photos.push({ id: 'a', thumb: '' })
    await nextTick()
    expect(readDraft(localStorage, 'CITY', Date.now())?.photos).toHaveLength(1)
    clearDraft(draft)
    await nextTick()
    expect(localStorage.length).toBe(0)
  })

  it('on a kiosk is never written down', async () => {
    const draft = useDraft('CITY', null)
    draft.text = '谢谢'
    await nextTick()
    expect(localStorage.length).toBe(0)
  })

  it('ignores what it cannot read', () => {
    localStorage.setItem('huiyin.draft.CITY', '{broken')
    expect(readDraft(localStorage, 'CITY', now)).toBeNull()
  })
})

describe('the body', () => {
  it('carries only what the chosen identity needs', () => {
    const draft = written()
    expect(bodyOf(draft, 'CITY', 'h5')).toEqual({
      hospital: 'CITY',
      channel: 'h5',
      place: 'PED',
      nature: 'complaint',
      text: '等了三个小时',
      identity: 'named',
      contact: { name: '王小明', phone: '13800138000' },
    })
    expect(bodyOf({ ...draft, identity: 'phone' }, 'CITY', 'h5')?.contact).toEqual({
      phone: '13800138000',
    })
    expect(bodyOf({ ...draft, identity: 'anonymous' }, 'CITY', 'h5')).not.toHaveProperty('contact')
  })

  it("says when it happened on the hospital's clock", () => {
    const draft = { ...written(), occurred: '2026-03-03T14:00' }
    expect(bodyOf(draft, 'CITY', 'h5')?.occurredAt).toBe('2026-03-03T14:00:00+08:00')
  })

  it('is not there before nature and identity are chosen', () => {
    expect(bodyOf({ ...written(), identity: null }, 'CITY', 'h5')).toBeNull()
  })
})

describe('the key', () => {
  it('stays the same across edits and reloads, so that nothing arrives twice', () => {
    const draft = written()
    const key = keyOf(draft)
    draft.text += '补一句'
    expect(keyOf(draft)).toBe(key)
    writeDraft(localStorage, 'CITY', draft, now)
    const again = readDraft(localStorage, 'CITY', now)
    expect(again && keyOf(again)).toBe(key)
  })

  it('is a uuid, also where randomUUID is missing', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    expect(keyOf(written())).toMatch(uuid)
    const real = crypto.randomUUID.bind(crypto)
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true })
    expect(keyOf(written())).toMatch(uuid)
    Object.defineProperty(crypto, 'randomUUID', { value: real, configurable: true })
  })

  it('changes only when the patient wants the new words sent separately', () => {
    const draft = written()
    const key = keyOf(draft)
    const body = bodyOf(draft, 'CITY', 'h5')
    if (body === null) throw new Error('no body')
    rememberSent(draft, body)
    rememberSent(draft, body)
    expect(draft.sent).toEqual([JSON.stringify(body)])
    forgetSent(draft, body)
    expect(draft.sent).toEqual([])
    takeNewKey(draft)
    expect(keyOf(draft)).not.toBe(key)
  })
})
