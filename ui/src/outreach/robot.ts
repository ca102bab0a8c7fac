import { del, get, post, put } from '@/desk/api'

export const PROVIDERS = ['wecom', 'dingtalk', 'feishu'] as const
export const NEWS = ['danger', 'deadline', 'escalation', 'work'] as const
export type Provider = (typeof PROVIDERS)[number]
export type News = (typeof NEWS)[number]

export interface Robot {
  readonly id: string
  readonly name: string
  readonly provider: Provider
  readonly host: string
  readonly tail: string
  readonly signed: boolean
  readonly kinds: readonly News[]
  readonly departments: readonly string[]
  readonly language: 'zh' | 'en'
  readonly active: boolean
  readonly version: number
  readonly problem: string | null
  readonly restUntil: string | null
  readonly lastSentAt: string | null
  readonly waiting: number
  readonly failed: number
}

/** What is filled in; an empty webhook keeps the one there is, a null secret too. */
export interface RobotForm {
  readonly name: string
  readonly provider: Provider
  readonly webhook: string
  readonly secret: string | null
  readonly kinds: readonly string[]
  readonly departments: readonly string[]
  readonly language: 'zh' | 'en'
  readonly active: boolean
}

const at = (id: string) => `/api/robots/${encodeURIComponent(id)}`

export const readRobots = (signal?: AbortSignal) => get<readonly Robot[]>('/api/robots', { signal })
export const saveRobot = (robot: Robot | null, form: RobotForm) =>
  robot === null
    ? post<Robot>('/api/robots', form)
    : put<Robot>(at(robot.id), { ...form, version: robot.version })
export const removeRobot = (robot: Robot) => del(at(robot.id))
export const tryRobot = (robot: Robot) =>
  post<{ taken: boolean; problem: string | null }>(`${at(robot.id)}/trials`, {})
