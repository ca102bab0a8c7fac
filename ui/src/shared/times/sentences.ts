import { language, type Language } from '@/shared/words'
import { daysBetween, wallTime, type WallTime } from './zone'

type Moment = Date | string | number

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const SOON: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  zh: { 0: '今天', 1: '明天' },
  en: { 0: 'Today', 1: 'Tomorrow' },
}
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const two = (n: number) => String(n).padStart(2, '0')
const clock = (t: WallTime) => `${two(t.hour)}:${two(t.minute)}`

/** 「明天 17:30」 / "tomorrow at 17:30": a point in time as one says it aloud. */
export function saidTime(
  at: Moment,
  now: Moment = new Date(),
  lang: Language = language.value,
): string {
  const time = wallTime(new Date(at))
  const today = wallTime(new Date(now))
  const day = saidDay(time, today, lang)
  return lang === 'zh' ? beside(day, clock(time)) : `${day} at ${clock(time)}`
}

/** 「明天 17:30 前」 / "by 17:30 tomorrow": the time of a promise. */
export function byTime(
  at: Moment,
  now: Moment = new Date(),
  lang: Language = language.value,
): string {
  const time = wallTime(new Date(at))
  const day = saidDay(time, wallTime(new Date(now)), lang)
  return lang === 'zh' ? `${beside(day, clock(time))} 前` : `by ${clock(time)} ${onDay(day)}`
}

/** The full date and time, for hover, print and records. */
export function exactTime(at: Moment, lang: Language = language.value): string {
  const t = wallTime(new Date(at))
  return lang === 'zh'
    ? `${t.year}年${t.month}月${t.day}日 ${clock(t)}`
    : `${t.day} ${MONTHS[t.month - 1]} ${t.year}, ${clock(t)}`
}

/** A promise for paper and pictures, which are read another day: 「2026年3月5日 17:30 前」. */
export function byExactTime(at: Moment, lang: Language = language.value): string {
  return lang === 'zh' ? `${exactTime(at, lang)} 前` : `by ${exactTime(at, lang)}`
}

/** 「3 分钟前」「还有 2 小时」: distance to now, one unit, rounded down so that it never promises more. */
export function relativeTime(
  at: Moment,
  now: Moment = new Date(),
  lang: Language = language.value,
): string {
  const difference = new Date(at).getTime() - new Date(now).getTime()
  const minutes = Math.floor(Math.abs(difference) / 60_000)
  if (minutes < 1) return lang === 'zh' ? '刚刚' : 'just now'
  const [count, zh, en] =
    minutes < 60
      ? ([minutes, '分钟', 'min'] as const)
      : minutes < 60 * 24
        ? ([Math.floor(minutes / 60), '小时', 'h'] as const)
        : ([Math.floor(minutes / 60 / 24), '天', minutes < 60 * 48 ? 'day' : 'days'] as const)
  if (lang === 'zh') return difference < 0 ? `${count} ${zh}前` : `还有 ${count} ${zh}`
  return difference < 0 ? `${count} ${en} ago` : `in ${count} ${en}`
}

/** 「今天」「明天」「周三」: a day of the next week, for where there is little room. */
export function dayName(
  at: Moment,
  now: Moment = new Date(),
  lang: Language = language.value,
): string {
  const time = wallTime(new Date(at))
  const days = daysBetween(wallTime(new Date(now)), time)
  return SOON[lang][days] ?? WEEKDAYS[lang][time.weekday] ?? ''
}

function saidDay(time: WallTime, today: WallTime, lang: Language): string {
  const days = daysBetween(today, time)
  const near = lang === 'zh' ? NEAR_ZH[days] : NEAR_EN[days]
  if (near !== undefined) return near
  const weekday = WEEKDAYS[lang][time.weekday] ?? ''
  if (time.year !== today.year) {
    return lang === 'zh'
      ? `${time.year}年${time.month}月${time.day}日`
      : `${time.day} ${MONTHS[time.month - 1]} ${time.year}`
  }
  return lang === 'zh'
    ? `${time.month}月${time.day}日（${weekday}）`
    : `${weekday} ${time.day} ${MONTHS[time.month - 1]}`
}

const NEAR_ZH: Record<number, string> = {
  '-2': '前天',
  '-1': '昨天',
  0: '今天',
  1: '明天',
  2: '后天',
}
const NEAR_EN: Record<number, string> = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }

/** A full-width bracket brings its own space. */
const beside = (day: string, time: string) => (day.endsWith('）') ? day + time : `${day} ${time}`)

function onDay(day: string): string {
  return Object.values(NEAR_EN).includes(day) ? day : `on ${day}`
}
