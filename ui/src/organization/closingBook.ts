import { ISSUES, LEVELS, NATURES, OUTCOMES, type Need } from '@/cases/case'
import { codeWords, wordOf } from '@/cases/words'
import { get, put } from '@/desk/api'
import type { Language } from '@/shared/words'
import { closingWords } from './closingWords'

/** What certain cases need before they are closed; a star fits everything. */
export interface ClosingRule {
  readonly nature: string
  readonly level: string
  readonly issue: string
  readonly outcome: string
  readonly needs: readonly Need[]
}

export interface ClosingVersion {
  readonly number: number
  readonly rules: readonly ClosingRule[]
  readonly reason: string
  readonly decidedAt: string | null
  readonly decidedBy: string | null
}

export interface ClosingBook {
  /** Of the version that holds now. */
  readonly number: number
  /** The newest first; the standard of the product is the last. */
  readonly versions: readonly ClosingVersion[]
}

const ROOT = '/api/closing-rules'

export const readClosing = (signal?: AbortSignal) => get<ClosingBook>(ROOT, { signal })
export const decideClosing = (body: {
  version: number
  rules: readonly ClosingRule[]
  reason: string
}) => put<ClosingBook>(ROOT, body)

export const ANY = '*'
export const CONDITIONS = {
  nature: NATURES,
  level: LEVELS,
  issue: [...ISSUES, 'none'],
  outcome: ['none', ...OUTCOMES],
} as const
export type Condition = keyof typeof CONDITIONS

export function conditionWord(of: Condition, code: string, language: Language): string {
  const t = closingWords[language]
  if (code === ANY) return t.any[of]
  if (code === 'none') return of === 'outcome' ? t.noOutcome : t.noIssue
  return wordOf(codeWords[language][of], code)
}

/** 「性质：投诉 · 等级：紧急」: which cases a rule is for, in as few words as it takes. */
export function meant(rule: ClosingRule, language: Language): string {
  const t = closingWords[language]
  const said = (Object.keys(CONDITIONS) as Condition[])
    .filter((of) => rule[of] !== ANY)
    .map((of) => t.condition(t.conditions[of], conditionWord(of, rule[of], language)))
  return said.length === 0 ? t.rest : said.join(' · ')
}

export function needed(rule: ClosingRule, language: Language): string {
  const t = closingWords[language]
  return rule.needs.length === 0
    ? t.nothing
    : rule.needs.map((need) => t.needs[need]).join(language === 'zh' ? '、' : ', ')
}
