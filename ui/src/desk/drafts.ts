import { ref, watch, type Ref } from 'vue'
import { session } from '@/web/session'

// Words about patients must not outlive the window on a shared computer: sessionStorage, not local.
const PREFIX = 'huiyin.draft'

export function draftKey(user: string, name: string): string {
  return `${PREFIX}.${user}.${name}`
}

export function readDraft(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function keepDraft(key: string, text: string): void {
  try {
    if (text.trim() === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // Without storage the draft lives as long as the screen.
  }
}

/** Text that survives leaving the screen, a reload and an expired session; empty it to forget it. */
export function useDraft(name: () => string): Ref<string> {
  const key = () => draftKey(session.value?.user.id ?? 'nobody', name())
  const text = ref(readDraft(key()))
  let of = key()
  watch(name, () => {
    of = key()
    text.value = readDraft(of)
  })
  watch(text, (now) => {
    keepDraft(of, now)
  })
  return text
}
