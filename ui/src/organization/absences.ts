import { get, post, put } from '@/desk/api'
import type { Named } from '@/web/session'

export interface Absence {
  readonly id: string
  readonly staff: Named
  readonly deputy: Named
  readonly from: string
  readonly to: string
  readonly note: string
  /** It is the reader who is away. */
  readonly own: boolean
  readonly version: number
}

export interface AbsenceBody {
  readonly staff?: string
  readonly deputy: string
  readonly from: string
  readonly to: string
  readonly note: string
}

export const readAbsences = (all: boolean, signal?: AbortSignal) =>
  get<readonly Absence[]>('/api/absences', { query: { all: all ? 'true' : undefined }, signal })

/** Whoever is allowed all that this person is allowed. */
export const readDeputies = (staff: string | undefined, signal?: AbortSignal) =>
  get<readonly Named[]>('/api/absences/deputies', { query: { staff }, signal })

export const setAbsence = (body: AbsenceBody) => post<Absence>('/api/absences', body)
export const endAbsence = (absence: Absence) =>
  put(`/api/absences/${encodeURIComponent(absence.id)}/end`, { version: absence.version })

/** Open cases somebody has in hand, and those they follow as first receiver. */
export interface Load {
  readonly owned: number
  readonly firstReceived: number
  readonly all: number
}
const of = (staff: string, part: string) => `/api/staff/${encodeURIComponent(staff)}/${part}`
export const readLoad = (staff: string) => get<Load>(of(staff, 'open-cases'))
export const handOver = (staff: string, body: { to: string; reason: string }) =>
  post<{ cases: number }>(of(staff, 'hand-over'), body)
