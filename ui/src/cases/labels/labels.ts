import type { Language } from '@/shared/words'
import type { LabelChange } from '../calls'
import { LABELS, type CaseRow, type CaseView, type LabelName, type TimelineEntry } from '../case'
import { codeWords, wordOf } from '../words'
import { labelWords } from './words'

export const MOST_ISSUES = 3

/** The codes a label has on a case; none for issues means that it is about nothing in particular. */
export function codesOf(row: CaseRow, label: LabelName): readonly string[] {
  switch (label) {
    case 'nature':
      return row.nature === null ? [] : [row.nature]
    case 'stage':
      return row.stage === null ? [] : [row.stage]
    case 'issues':
      return row.issues
    case 'sentiment':
      return row.sentiment === null ? [] : [row.sentiment]
    case 'severity':
      return [String(row.severity)]
  }
}

/** The change that makes a label these codes. */
export function changeTo(label: LabelName, codes: readonly string[]): LabelChange {
  switch (label) {
    case 'issues':
      return { issues: codes }
    case 'severity':
      return { severity: Number(codes[0]) }
    default:
      return { [label]: codes[0] }
  }
}

/** An issue more or less; the first is the main one. */
export function toggled(issues: readonly string[], code: string): readonly string[] {
  if (issues.includes(code)) return issues.filter((each) => each !== code)
  return issues.length < MOST_ISSUES ? [...issues, code] : issues
}

export const asMain = (issues: readonly string[], code: string): readonly string[] => [
  code,
  ...issues.filter((each) => each !== code),
]

/** What takes back the difference: what a person had said is said again, what nobody had said is withdrawn. */
export function undoOf(before: CaseView, after: CaseView): LabelChange {
  let undo: LabelChange = {}
  const withdrawn: LabelName[] = []
  for (const label of LABELS) {
    const was = codesOf(before.row, label)
    const same = was.join() === codesOf(after.row, label).join()
    const known = before.judged.fixed.includes(label)
    if (same && known === after.judged.fixed.includes(label)) continue
    if (known) undo = { ...undo, ...changeTo(label, was) }
    else withdrawn.push(label)
  }
  return withdrawn.length === 0 ? undo : { ...undo, withdrawn }
}

const KIND = {
  nature: 'nature',
  stage: 'stage',
  issues: 'issue',
  sentiment: 'sentiment',
  severity: 'severity',
} as const

export function wordsOf(label: LabelName, codes: readonly string[], language: Language): string {
  if (codes.length === 0) return labelWords[language].none
  const names = codes.map((code) => wordOf(codeWords[language][KIND[label]], code))
  return names.join(language === 'zh' ? '、' : ', ')
}

/** What a step of the story says was changed: nature Enquiry → Complaint. */
export function changedLabels(entry: TimelineEntry, language: Language): string {
  const named = labelWords[language].name
  return LABELS.filter((label) => entry.facts[`${label}To`] !== undefined)
    .map((label) => {
      const said = (fact: string) =>
        wordsOf(label, (entry.facts[fact] ?? '').split(',').filter(Boolean), language)
      return `${named[label]} ${said(`${label}From`)} → ${said(`${label}To`)}`
    })
    .join(language === 'zh' ? '；' : '; ')
}
