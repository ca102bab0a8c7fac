import { del, get, post, put } from '@/desk/api'
import type { Named, Role } from '@/web/session'
import type { Week } from './workingCalendar'

export const KINDS = ['clinical', 'nursing', 'administrative', 'support'] as const
export type Kind = (typeof KINDS)[number]

/** A duty one department holds for the whole hospital; cases look for it by this name. */
export const DESKS = ['relations', 'medical_affairs', 'nursing', 'quality_control'] as const
export type DeskName = (typeof DESKS)[number]

export interface DepartmentBody {
  readonly name: string
  readonly nameEn: string
  readonly kind: Kind
  readonly campus: string
  readonly campusEn: string
  readonly active: boolean
  readonly desk: DeskName | null
  readonly version?: number
}
export interface Department extends DepartmentBody {
  readonly id: string
  readonly version: number
  readonly heads: readonly Named[]
}

export interface DutyBody {
  readonly order: number
  readonly stage: string | null
  readonly issue: string | null
  readonly nature: string | null
  readonly placeId: string | null
  readonly departmentId: string
  readonly note: string
  readonly version?: number
}
export interface Duty extends DutyBody {
  readonly id: string
  readonly version: number
}

export interface PlaceBody {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly campus: string
  readonly campusEn: string
  readonly building: string
  readonly buildingEn: string
  readonly stage: string | null
  readonly departmentId: string | null
  readonly active: boolean
  readonly version?: number
}
export interface Place extends PlaceBody {
  readonly id: string
  readonly version: number
  readonly url: string
}

export interface PersonBody {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly departments: readonly string[]
  readonly email: string | null
  readonly phone: string | null
  readonly active: boolean
  readonly version?: number
}
export interface Person extends Omit<PersonBody, 'departments'> {
  readonly id: string
  readonly version: number
  readonly departments: readonly (string | Named)[]
}

export interface Token {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly createdAt?: string | null
  readonly lastUsedAt?: string | null
}

export interface PromiseRule {
  readonly level: string
  readonly kind: string
  readonly amount: number
  readonly unit: 'minutes' | 'working_minutes' | 'working_days'
}
export interface CalendarYear {
  readonly loaded: boolean
  readonly off: readonly string[]
  readonly makeUp: readonly string[]
  readonly week: Week
}

const at = (root: string, id: string, part = '') => `/api/${root}/${encodeURIComponent(id)}${part}`

/** A new thing is posted, a known one put. */
const save = (root: string, id: string | null, body: object) =>
  id === null ? post<unknown>(`/api/${root}`, body) : put<unknown>(at(root, id), body)

export const readDepartments = (signal?: AbortSignal) =>
  get<readonly Department[]>('/api/departments', { signal })
export const saveDepartment = (id: string | null, body: DepartmentBody) =>
  save('departments', id, body)

export const readDuties = (signal?: AbortSignal) => get<readonly Duty[]>('/api/duties', { signal })
export const saveDuty = (id: string | null, body: DutyBody) => save('duties', id, body)
export const removeDuty = (id: string) => del(at('duties', id))
export const tryDuties = (query: Record<'stage' | 'issue' | 'nature' | 'place', string | null>) =>
  get<{ departmentId: string | null; dutyId: string | null }>('/api/duties/trial', { query })

export const readPlaces = (signal?: AbortSignal) => get<readonly Place[]>('/api/places', { signal })
export const savePlace = (id: string | null, body: PlaceBody) => save('places', id, body)

export const readPeople = (signal?: AbortSignal) => get<readonly Person[]>('/api/staff', { signal })
export const createPerson = (body: PersonBody) => post<{ id: string }>('/api/staff', body)
export const savePerson = (id: string, body: PersonBody) => put<unknown>(at('staff', id), body)
export const resetPassword = (id: string) =>
  post<{ password: string }>(at('staff', id, '/password'))

export const readTokens = (signal?: AbortSignal) => get<readonly Token[]>('/api/tokens', { signal })
export const createToken = (body: { name: string; scopes: readonly string[] }) =>
  post<{ id: string; token: string }>('/api/tokens', body)
export const revokeToken = (id: string) => del(at('tokens', id))

export const readCalendar = (year: number, signal?: AbortSignal) =>
  get<CalendarYear>('/api/calendar', { query: { year }, signal })
