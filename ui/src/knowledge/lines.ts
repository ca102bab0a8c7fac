import { language } from '@/shared/words'
import type { Bilingual } from './article'

/** In the language of now; Chinese where there is no English. */
export const said = (text: Bilingual): string =>
  language.value === 'en' && text.en !== '' ? text.en : text.zh

/** One entry a line, or separated as people separate keywords. */
export const entries = (text: string, separator = /\n/): string[] => [
  ...new Set(
    text
      .split(separator)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
]

export const KEYWORDS = /[\n,，、;；]/

/** Half a year from a day, written `2026-03-04`: when an answer is read again if nobody says otherwise. */
export function nextReview(from: Date): string {
  const next = new Date(Date.UTC(from.getFullYear(), from.getMonth() + 6, from.getDate()))
  return next.toISOString().slice(0, 10)
}
