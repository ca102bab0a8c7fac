import { ref, watch } from 'vue'

export type Language = 'zh' | 'en'

const KEPT = 'huiyin.language'

function isLanguage(value: string | null): value is Language {
  return value === 'zh' || value === 'en'
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    // Storage may be forbidden; then the language lives as long as the page.
    return null
  }
}

/** The address wins (a printed code may ask for English), then the last choice, then the browser. */
export function firstLanguage(query: string, last: string | null, browser: string): Language {
  const asked = new URLSearchParams(query).get('lang')
  if (isLanguage(asked)) return asked
  if (isLanguage(last)) return last
  return browser.toLowerCase().startsWith('zh') || browser === '' ? 'zh' : 'en'
}

export const language = ref<Language>(
  firstLanguage(location.search, kept(), navigator.language ?? ''),
)

watch(
  language,
  (now) => {
    document.documentElement.lang = now === 'zh' ? 'zh-CN' : 'en'
  },
  { immediate: true },
)

export function speak(next: Language): void {
  language.value = next
  try {
    localStorage.setItem(KEPT, next)
  } catch {
    // See kept().
  }
}
