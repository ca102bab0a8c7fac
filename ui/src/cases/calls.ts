import { get, post, put, type Paged } from '@/desk/api'
import type { Named } from '@/web/session'
import type {
  Beside,
  CaseRow,
  CaseView,
  Ground,
  LabelName,
  Level,
  Outcome,
  PromiseExplained,
  Queue,
  TransferReason,
} from './case'

const at = (id: string, part = '') => `/api/cases/${encodeURIComponent(id)}${part}`

export const readQueues = (signal?: AbortSignal) =>
  get<readonly Queue[]>('/api/cases/queues', { signal })

export const readCases = (
  query: Readonly<Record<string, string | number | undefined>>,
  signal?: AbortSignal,
) => get<Paged<CaseRow>>('/api/cases', { query, signal })

export const readCase = (id: string, signal?: AbortSignal) => get<CaseView>(at(id), { signal })

export const explainPromise = (id: string, kind: string, signal?: AbortSignal) =>
  get<PromiseExplained>(at(id, `/promises/${encodeURIComponent(kind)}`), { signal })

export const accept = (id: string, version: number) =>
  put<CaseView>(at(id, '/acceptance'), { version })

export interface Assignment {
  readonly version: number
  readonly department: string
  readonly owner?: string
  readonly reasonCode?: TransferReason
  readonly reason?: string
}
/** Nothing comes back when the case has left the own sight. */
export const assign = (id: string, body: Assignment) =>
  put<CaseView | undefined>(at(id, '/assignment'), body)

/** What is left out, nothing is said about. */
export interface LabelChange {
  readonly nature?: string
  readonly stage?: string
  readonly issues?: readonly string[]
  readonly sentiment?: string
  readonly severity?: number
  /** Whatever nobody has spoken about is right as it stands. */
  readonly confirmed?: true
  /** The reading of the model shall stand again. */
  readonly withdrawn?: readonly LabelName[]
}
export const relabel = (id: string, version: number, change: LabelChange) =>
  put<CaseView>(at(id, '/labels'), { version, ...change })

export const changeLevel = (id: string, body: { version: number; level: Level; reason: string }) =>
  put<CaseView>(at(id, '/level'), body)

/** With the same key a second time, nothing happens: an answer lost on the way may be asked for again. */
export const addNote = (id: string, text: string, key: string) =>
  post<CaseView>(at(id, '/notes'), { text }, { headers: { 'Idempotency-Key': key } })
export const reply = (
  id: string,
  text: string,
  plan: boolean,
  attachments: readonly string[],
  key: string,
) =>
  post<CaseView>(
    at(id, '/replies'),
    { text, plan, attachments },
    { headers: { 'Idempotency-Key': key } },
  )

/** What stands beside the messages: files by message, and when the patient last looked. */
export const readBeside = (id: string, signal?: AbortSignal) =>
  get<Beside>(at(id, '/conversation'), { signal })

/** What was found out; what a case of its kind does not need may be left out. */
export interface FindingBody {
  readonly cause?: string
  readonly causeCode?: string
  readonly action?: string
  readonly outcome?: Outcome
  readonly step?: string
}
export interface AnswerBody extends FindingBody {
  readonly version: number
  readonly text: string
}
export const answer = (id: string, body: AnswerBody) => put<CaseView>(at(id, '/answer'), body)

export interface CallbackBody {
  readonly version: number
  readonly outcome: 'settled' | 'not_settled' | 'not_reached'
  readonly note: string
  /** How content the patient is, 1 to 5. */
  readonly grade?: number
}
export const callBack = (id: string, body: CallbackBody) =>
  post<CaseView>(at(id, '/callbacks'), body)

export interface ClosureBody extends FindingBody {
  readonly version: number
  readonly note?: string
}
export const close = (id: string, body: ClosureBody) => post<CaseView>(at(id, '/closure'), body)

export const reopen = (id: string, body: { version: number; reason: string }) =>
  post<CaseView>(at(id, '/reopening'), body)

export const askJoint = (
  id: string,
  body: { version: number; departments: readonly string[]; request: string; dueAt?: string },
) => post<CaseView>(at(id, '/joint-tasks'), body)

export const signJoint = (id: string, task: string, body: { version: number; statement: string }) =>
  put<CaseView>(at(id, `/joint-tasks/${encodeURIComponent(task)}`), body)

export type TaskWord = 'refusal' | 'withdrawal'
/** A department has no part in it, or who leads goes on without its part. */
export const leaveJoint = (
  id: string,
  task: string,
  word: TaskWord,
  body: { version: number; reason: string },
) => put<CaseView>(at(id, `/joint-tasks/${encodeURIComponent(task)}/${word}`), body)

/** Nothing comes back when the case has left the own sight. */
export const sendBack = (
  id: string,
  body: { version: number; reasonCode: TransferReason; reason: string },
) => put<CaseView | undefined>(at(id, '/return'), body)
export const arbitrate = (
  id: string,
  body: { version: number; department: string; reason: string },
) => put<CaseView>(at(id, '/arbitration'), body)

export const turnDown = (
  id: string,
  body: { version: number; ground: Ground; explanation: string; route: string },
) => put<CaseView>(at(id, '/not-processed'), body)
export const state = (id: string, statement: string) =>
  post<CaseView>(at(id, '/statements'), { statement })
export const accuse = (id: string, body: { version: number; kind: string; reason: string }) =>
  put<CaseView>(at(id, '/accusation'), body)
export const judge = (id: string, body: { version: number; verdict: string; reason: string }) =>
  put<CaseView>(at(id, '/accusation/verdict'), body)

export const reveal = (id: string, reason: string) =>
  post<{ name: string | null; phone: string | null }>(at(id, '/reveals'), { reason })

export const readOwners = (department: string, signal?: AbortSignal) =>
  get<readonly Named[]>('/api/staff/owners', { query: { department }, signal })

/** What the duty list says about this case; nothing when no duty fits. */
export const suggestDepartment = (row: CaseRow, signal?: AbortSignal) =>
  get<{ departmentId: string | null; dutyId: string | null }>('/api/duties/trial', {
    query: {
      stage: row.stage,
      issue: row.issues[0],
      nature: row.nature,
      place: row.place?.id,
    },
    signal,
  })
