import { computed, type ComputedRef } from 'vue'
import { language, type Language } from './language'

export interface Words {
  readonly [key: string]:
    string | readonly string[] | ((...args: never[]) => string | readonly string[]) | Words
}

/** The same keys and the same holes, in another language. */
type Translated<W> = {
  readonly [K in keyof W]: W[K] extends string
    ? string
    : W[K] extends readonly string[]
      ? readonly string[]
      : W[K] extends (...args: infer A) => infer R
        ? (...args: A) => R extends string ? string : readonly string[]
        : Translated<W[K]>
}

export type Dictionary<W> = Readonly<Record<Language, Translated<W>>>

/** A module's words; a key missing or extra in English does not compile. */
export function dictionary<W extends Words>(
  zh: W,
  en: Translated<W> & NoExtra<W, Translated<W>>,
): Dictionary<W> {
  return { zh: zh as unknown as Translated<W>, en }
}

type NoExtra<W, T> = T & Partial<Record<Exclude<keyof T, keyof W>, never>>

/** The module's words in the language of now: `const t = words(intake)`, then `t.send`. */
export function words<W>(of: Dictionary<W>): ComputedRef<Translated<W>> {
  return computed(() => of[language.value])
}

/** What has a name in both languages, in the one of now; many things have no English name. */
export function nameOf(thing: { name: string; nameEn?: string | null }): string {
  return language.value === 'en' && thing.nameEn ? thing.nameEn : thing.name
}

/** Several names in a row, as the language of now joins them. */
export const listed = (names: readonly (string | number)[]): string =>
  names.join(language.value === 'zh' ? '、' : ', ')
