import { topicName } from '@/cases/topics'
import { wordOf, type codeWords } from '@/cases/words'
import type { Language } from '@/shared/words'
import type { RuleBody } from './calls'
import type { reactionWords } from './words'

type Codes = (typeof codeWords)['zh']
type Said = (typeof reactionWords)['zh']

/** One condition of a rule: what is asked, and the answers of which one is enough. */
export interface Condition {
  readonly is: string
  readonly answers: readonly string[]
}

/** The conditions of a rule as one reads them aloud. */
export function conditionsOf(rule: RuleBody, codes: Codes, t: Said, language: Language) {
  const all: Condition[] = [
    { is: t.is.nature, answers: rule.natures.map((code) => wordOf(codes.nature, code)) },
    { is: t.is.stage, answers: rule.stages.map((code) => wordOf(codes.stage, code)) },
    { is: t.is.issue, answers: rule.issues.map((code) => wordOf(codes.issue, code)) },
    { is: t.is.topic, answers: rule.topics.map((code) => topicName(code, language)) },
    {
      is: t.is.severity,
      answers: rule.severities.map((code) => wordOf(codes.severity, String(code))),
    },
    { is: t.is.words, answers: rule.words.map((word) => `“${word}”`) },
  ]
  return all.filter((each) => each.answers.length > 0)
}

/** What happens then, as a clause. */
export function consequence(rule: RuleBody, t: Said, department: string): string {
  const who = rule.who === 'department' ? department : t.who[rule.who]
  return rule.kind === 'contact' ? t.contact(who, rule.hours ?? 0) : t.suggest(who)
}
