import { wallTime } from '@/shared/times'
import type { Language } from '@/shared/words'
import type { CountedInterval } from '../case'

interface Part {
  readonly from: string
  readonly to: string
  readonly whole: boolean
  readonly counted: boolean
  readonly reason: string
  readonly label: string | null
}

export interface CountedDay {
  readonly label: string
  readonly parts: readonly Part[]
}

const two = (n: number) => String(n).padStart(2, '0')

/** Intervals as a person reads a diary: the day once, its hours below it; midnight is 24:00. */
export function byDay(
  intervals: readonly CountedInterval[],
  language: Language,
): readonly CountedDay[] {
  const days: { label: string; parts: Part[] }[] = []
  for (const each of intervals) {
    const [from, to] = [wallTime(new Date(each.from)), wallTime(new Date(each.to))]
    const days24 = (Date.parse(each.to) - Date.parse(each.from)) / 86_400_000
    const midnight = to.hour === 0 && to.minute === 0
    const week = language === 'zh' ? '日一二三四五六'[from.weekday] : WEEK[from.weekday]
    const label =
      language === 'zh'
        ? `${from.month}月${from.day}日 周${week}`
        : `${week} ${from.day}/${from.month}`
    const sameDay = from.day === to.day && from.month === to.month
    const end = midnight ? '24:00' : `${two(to.hour)}:${two(to.minute)}`
    const part = {
      from: `${two(from.hour)}:${two(from.minute)}`,
      // What runs on over several days says on which day it ends.
      to: sameDay || (midnight && days24 <= 1) ? end : `${to.month}/${to.day} ${end}`,
      whole: days24 === 1 && midnight,
      counted: each.counted,
      reason: each.reason,
      label: each.label ?? null,
    }
    const last = days.at(-1)
    if (last?.label === label) last.parts.push(part)
    else days.push({ label, parts: [part] })
  }
  return days
}

const WEEK = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Minutes in which the patient was waited for. */
export function waited(intervals: readonly CountedInterval[]): number {
  return intervals
    .filter((each) => each.reason === 'paused')
    .reduce((sum, each) => sum + (Date.parse(each.to) - Date.parse(each.from)) / 60_000, 0)
}
