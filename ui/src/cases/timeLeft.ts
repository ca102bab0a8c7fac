import type { Language } from '@/shared/words'

export type Pressure = 'calm' | 'soon' | 'overdue'

const SOON_MINUTES = 4 * 60

/** How near a deadline is: within four hours it wants to be seen. */
export function pressure(dueAt: string, now: Date): Pressure {
  const minutes = (Date.parse(dueAt) - now.getTime()) / 60_000
  if (minutes < 0) return 'overdue'
  return minutes <= SOON_MINUTES ? 'soon' : 'calm'
}

/**
 * 「剩 2 小时 15 分」「超时 3 天」: two units at most, and never more time than there is; days run
 * by the clock.
 */
export function timeLeft(dueAt: string, now: Date, language: Language): string {
  const ms = Date.parse(dueAt) - now.getTime()
  const late = ms < 0
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  const said = duration(minutes, language)
  if (language === 'zh') return late ? `超时 ${said}` : `剩 ${said}`
  return late ? `${said} late` : `${said} left`
}

export function duration(minutes: number, language: Language): string {
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor((minutes % 1440) / 60),
    minutes % 60,
  ]
  const zh = language === 'zh'
  const day = zh ? ' 天' : 'd'
  const hour = zh ? ' 小时' : 'h'
  const minute = zh ? ' 分钟' : ' min'
  if (days >= 3 || (days > 0 && hours === 0)) return `${days}${day}`
  if (days > 0) return `${days}${day} ${hours}${hour}`
  if (hours > 0)
    return rest === 0 ? `${hours}${hour}` : `${hours}${hour} ${rest}${zh ? ' 分' : 'm'}`
  return minutes < 1 ? (zh ? '不到 1 分钟' : 'under 1 min') : `${minutes}${minute}`
}

/** The part of a promise's time that is used up, 0 to 1, for the ring. */
export function used(startedAt: string, dueAt: string, now: Date): number {
  const [start, due] = [Date.parse(startedAt), Date.parse(dueAt)]
  if (due <= start) return 1
  return Math.min(1, Math.max(0, (now.getTime() - start) / (due - start)))
}
