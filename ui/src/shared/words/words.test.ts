import { describe, expect, it } from 'vitest'
import { dictionary, language, nameOf, speak, words } from '.'
import { firstLanguage } from './language'

describe('language', () => {
  it('the address wins, then the last choice, then the browser', () => {
    expect(firstLanguage('?lang=en', 'zh', 'zh-CN')).toBe('en')
    expect(firstLanguage('?lang=xx', 'zh', 'en-GB')).toBe('zh')
    expect(firstLanguage('', null, 'en-GB')).toBe('en')
    expect(firstLanguage('', null, 'zh-Hans-CN')).toBe('zh')
  })

  it('is kept and told to the page', async () => {
    speak('en')
    await Promise.resolve()
    expect(localStorage.getItem('huiyin.language')).toBe('en')
    expect(document.documentElement.lang).toBe('en')
    speak('zh')
  })
})

describe('dictionary', () => {
  const greeting = dictionary(
    { hello: '您好', count: (n: number) => `${n} 条` },
    { hello: 'Hello', count: (n: number) => `${n} items` },
  )

  it('follows the language of now', () => {
    const t = words(greeting)
    expect(t.value.count(2)).toBe('2 条')
    language.value = 'en'
    expect(t.value.hello).toBe('Hello')
    language.value = 'zh'
  })

  it('does not compile with a word missing or too many', () => {
    // @ts-expect-error English misses a word
    dictionary({ a: '甲', b: '乙' }, { a: 'A' })
    // @ts-expect-error English has a word that Chinese has not
    dictionary({ a: '甲' }, { a: 'A', b: 'B' })
  })

  it('falls back to the Chinese name of what has no English one', () => {
    language.value = 'en'
    expect(nameOf({ name: '儿科门诊', nameEn: null })).toBe('儿科门诊')
    expect(nameOf({ name: '儿科门诊', nameEn: 'Paediatrics' })).toBe('Paediatrics')
    language.value = 'zh'
  })
})
