import type { Language } from '@/shared/words'
import type { TimelineEntry } from '../case'
import { codeWords, wordOf } from '../words'
import { changedLabels } from '../labels/labels'
import { ladderWords } from '@/escalation/words'
import { recordWords } from '@/records/words'
import { handingWords } from './handingWords'
import { clockWords } from './clockWords'
import { inquiryWords } from './inquiryWords'
import { storyWords } from './storyWords'

/** One line of a case's story: what was done, in words. */
export function sentence(entry: TimelineEntry, language: Language): string {
  const said = storyWords[language].events
  const codes = codeWords[language]
  const fact = (name: string) => entry.facts[name] ?? ''
  const kind = () => wordOf(codes.promise, fact('kind'))
  const level = (code: string) => wordOf(codes.level, code)
  const why = () => wordOf(handingWords[language].reasons, fact('why') || null)
  switch (entry.kind) {
    case 'dispatched':
      return entry.facts['automatic'] === 'true'
        ? said.dispatched_by_duty(fact('toDepartment'))
        : said.dispatched(fact('toDepartment'))
    case 'replied':
      return entry.facts['plan'] === 'true' ? said.replied_plan : said.replied
    case 'asked':
      return entry.facts['beyondLaw'] ? said.asked_beyond_law : said.asked
    case 'resumed':
      return said.resumed(wordOf(clockWords[language].ends, fact('how')))
    case 'transferred':
      return said.why(said.transferred(fact('fromDepartment'), fact('toDepartment')), why())
    case 'sent_back':
      return said.why(said.sent_back(fact('fromDepartment'), fact('toDepartment')), why())
    case 'handed_over':
      return said.handed_over(fact('fromOwner'), fact('owner'))
    case 'not_processed':
      return said.not_processed(wordOf(inquiryWords[language].grounds, fact('ground')))
    case 'stated':
      return said.stated(fact('toDepartment'))
    case 'accused':
      return said.accused(wordOf(inquiryWords[language].against, fact('against')))
    case 'accusation_judged':
      return said.accusation_judged(wordOf(inquiryWords[language].verdicts, fact('verdict')))
    case 'arbitration_asked':
      return said.why(said.arbitration_asked(fact('fromDepartment'), fact('toDepartment')), why())
    case 'arbitrated':
    case 'joint_declined':
    case 'joint_withdrawn':
    case 'joint_warned':
    case 'joint_overdue':
      return said[entry.kind](fact('toDepartment'))
    case 'level_changed':
      return said.level_changed(level(fact('from')), level(fact('to') || fact('level')))
    case 'relabelled': {
      const what = changedLabels(entry, language)
      return entry.facts['withdrawn'] ? said.labels_withdrawn(what) : said.relabelled(what)
    }
    case 'joint_asked':
      return said.joint_asked(fact('toDepartment') || fact('departments'))
    case 'joint_signed':
      return said.joint_signed(fact('fromDepartment') || fact('department') || fact('toDepartment'))
    case 'callback_made':
      return said.callback_made(wordOf(codes.callback, fact('outcome')), fact('grade'))
    case 'merged':
      return fact('how') === 'into'
        ? said.merged_into(fact('number'))
        : said.took_in(fact('number'))
    case 'unmerged':
      return said.unmerged(fact('number'))
    case 'patient_wrote':
      return fact('other') ? said.other_wrote(fact('other')) : said.patient_wrote
    case 'reopened':
      return fact('other') ? said.reopened_by_other(fact('other')) : said.reopened
    case 'promise_breached':
      return said.promise_breached(kind())
    case 'warned':
      return said.warned(kind())
    case 'alarm_taken':
      return said.alarm_taken(wordOf(ladderWords[language].triggers, fact('trigger')))
    case 'letter_written':
      return said.letter_written(wordOf(recordWords[language].kinds, fact('letter')))
    case 'danger_heard':
      return said.danger_heard(
        fact('kind')
          .split(/[\s,、]+/)
          .map((code) => wordOf(storyWords[language].danger, code))
          .join(language === 'zh' ? '、' : ', '),
      )
    default: {
      const plain = (said as Readonly<Record<string, unknown>>)[entry.kind]
      return typeof plain === 'string' ? plain : entry.kind
    }
  }
}

/** How an entry looks: words to the patient, words among colleagues, words of the patient, or a step. */
export function look(kind: string): 'reply' | 'note' | 'patient' | 'alarm' | 'step' {
  switch (kind) {
    case 'replied':
    case 'asked':
    case 'answered':
    case 'not_processed':
      return 'reply'
    case 'noted':
    case 'stated':
      return 'note'
    case 'patient_wrote':
    case 'not_settled':
    case 'confirmed':
      return 'patient'
    case 'promise_breached':
    case 'joint_overdue':
    case 'danger_heard':
      return 'alarm'
    default:
      return 'step'
  }
}
