import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { draftKey, readDraft, useDraft } from './drafts'

beforeEach(() => {
  sessionStorage.clear()
})

describe('a draft', () => {
  it('is kept by case and mode, and the two never mix', async () => {
    const mode = ref('reply')
    const scope = effectScope()
    await scope.run(async () => {
      const text = useDraft(() => `case-1.${mode.value}`)
      text.value = '您好'
      await nextTick()
      mode.value = 'note'
      await nextTick()
      expect(text.value).toBe('')
      text.value = '请护理部核实'
      await nextTick()
      mode.value = 'reply'
      await nextTick()
      expect(text.value).toBe('您好')
    })
    scope.stop()
    expect(readDraft(draftKey('nobody', 'case-1.note'))).toBe('请护理部核实')
  })

  it('is forgotten when it is emptied', async () => {
    const scope = effectScope()
    await scope.run(async () => {
      const text = useDraft(() => 'case-2.reply')
      text.value = '写到一半'
      await nextTick()
      text.value = '  '
      await nextTick()
    })
    scope.stop()
    expect(sessionStorage.length).toBe(0)
  })
})
