import type { Language } from '@/shared/words'
import type { Rung } from './ladder'
import { ladderWords } from './words'

const WORKING_DAY = 8 * 60

/** 「立即」「30 分钟后」「1 个工作日后」: a wait in the largest unit that says it exactly. */
export function wait(rung: Pick<Rung, 'after' | 'unit'>, language: Language): string {
  const t = ladderWords[language].sentence
  const { after, unit } = rung
  if (after === 0) return t.now
  if (unit === 'minutes') {
    if (after % 1440 === 0) return t.days(after / 1440)
    return after % 60 === 0 ? t.hours(after / 60) : t.minutes(after)
  }
  if (after % WORKING_DAY === 0) return t.workingDays(after / WORKING_DAY)
  return after % 60 === 0 ? t.workingHours(after / 60) : t.workingMinutes(after)
}

/** A whole line in plain words, as somebody would say it. */
export function sentence(rungs: readonly Rung[], language: Language): string {
  const t = ladderWords[language]
  const said = rungs.map((rung) =>
    t.sentence.rung(
      wait(rung, language),
      t.sentence.list(rung.to.map((who) => t.who[who])),
      t.sentence.list(rung.by.map((way) => t.carriers[way])),
    ),
  )
  const whole = said.join(t.sentence.between) + t.sentence.end
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
