import { newKey } from '@/shared/key'

/** Words typed on the progress page and not yet sent, with the key they will be sent under. */
export interface Typed {
  text: string
  key: string
}

type Field = 'message' | 'reason'

const KEEP_MS = 24 * 60 * 60 * 1000
const slot = (field: Field, code: string) => `huiyin.${field}.${code}`

export function typedWords(field: Field, code: string): Typed {
  try {
    const kept = JSON.parse(localStorage.getItem(slot(field, code)) ?? 'null') as
      (Typed & { savedAt: number }) | null
    if (kept !== null && Date.now() - kept.savedAt <= KEEP_MS)
      return { text: kept.text, key: kept.key }
  } catch {
    // Nothing readable is nothing kept.
  }
  return { text: '', key: newKey() }
}

/** Keeps the words for a day; empty words are forgotten. The key is new whenever the text is. */
export function rememberWords(field: Field, code: string, text: string): Typed {
  const before = typedWords(field, code)
  const now = before.text === text ? before : { text, key: newKey() }
  try {
    if (text.trim() === '') localStorage.removeItem(slot(field, code))
    else localStorage.setItem(slot(field, code), JSON.stringify({ ...now, savedAt: Date.now() }))
  } catch {
    // The words still stand in the field.
  }
  return now
}
