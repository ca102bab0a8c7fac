import type { SentFile } from '@/shared/files/file'
import type { Named } from '@/web/session'

export const LEVELS = ['urgent', 'ordinary', 'enquiry', 'praise'] as const
export const NATURES = ['complaint', 'suggestion', 'praise', 'enquiry', 'help', 'report'] as const
export const STAGES = [
  'registration',
  'waiting',
  'outpatient',
  'emergency',
  'tests',
  'pharmacy',
  'inpatient',
  'surgery',
  'settlement',
  'discharge',
  'facilities',
  'online',
  'general',
] as const
export const ISSUES = [
  'attitude',
  'communication',
  'process',
  'cost',
  'quality',
  'safety',
  'environment',
  'privacy',
  'ethics',
] as const
export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const
export const SEVERITIES = ['0', '1', '2', '3'] as const
export const STATUSES = [
  'received',
  'accepted',
  'dispatched',
  'handling',
  'answered',
  'merged',
  'closed',
] as const
export const CHANNELS = [
  'h5',
  'kiosk',
  'sms',
  'email',
  'paper',
  'interview',
  'phone',
  'review',
  'hotline12345',
  'api',
] as const
export const OUTCOMES = ['substantiated', 'partly', 'unsubstantiated', 'unverifiable'] as const

export type Level = (typeof LEVELS)[number]
export type Status = (typeof STATUSES)[number]
/** Not processed is no finding one can choose. */
export type Outcome = (typeof OUTCOMES)[number] | 'not_processed'

export interface Deadline {
  readonly kind: string
  readonly dueAt: string
  readonly overdue: boolean
}

export interface CaseRow {
  readonly id: string
  readonly number: string
  readonly level: Level
  readonly nature: string | null
  readonly stage: string | null
  readonly issues: readonly string[]
  readonly severity: number
  readonly sentiment: string | null
  readonly status: Status
  readonly excerpt: string
  readonly place: Named | null
  readonly department: Named | null
  readonly owner: Named | null
  readonly firstReceiver: Named | null
  readonly channel: string
  readonly next: Deadline | null
  /** How many earlier cases resemble it. */
  readonly recurrence: number
  readonly receivedAt: string
  readonly changedAt: string
  /** The patient has said something to which nobody has reacted. */
  readonly unread: boolean
  readonly needsPerson: boolean
  /** While the patient is asked for more: until when, at the latest, the clock stands still. */
  readonly waitingUntil: string | null
  readonly version: number
}

export interface Evidence {
  readonly start: number
  readonly end: number
  readonly label: string
}

export type PromiseState = 'running' | 'kept' | 'late' | 'breached'

export interface CasePromise {
  readonly kind: string
  readonly dueAt: string
  readonly keptAt: string | null
  readonly breachedAt: string | null
  readonly state: PromiseState
}

export interface TimelineEntry {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly by: Named | null
  readonly text: string | null
  readonly facts: Readonly<Record<string, string | null>>
}

export interface Message {
  readonly id: string
  readonly from: 'patient' | 'hospital'
  readonly text: string
  readonly at: string
  readonly by: Named | null
}

/** Files of later messages, by the id of the message, and when the patient last looked. */
export interface Beside {
  readonly seenAt: string | null
  readonly files: Readonly<Record<string, readonly SentFile[]>>
}

export interface JointTask {
  readonly id: string
  readonly department: Named | null
  readonly request: string
  readonly statement: string | null
  readonly dueAt: string | null
  readonly overdue: boolean
  readonly signedAt: string | null
  readonly signedBy: Named | null
  /** Why the department says that it has no part in it. */
  readonly refusal: string | null
  readonly declinedAt: string | null
  readonly declinedBy: Named | null
  readonly actions: readonly ('sign' | 'decline' | 'withdraw' | 'ask')[]
}

export const TRANSFER_REASONS = [
  'not_our_duty',
  'other_place',
  'other_specialty',
  'own_people',
  'patient_wish',
  'wrongly_sent',
  'other',
] as const
export type TransferReason = (typeof TRANSFER_REASONS)[number]

export const NEEDS = ['outcome', 'cause', 'action', 'step'] as const
export type Need = (typeof NEEDS)[number]
export const GROUNDS = ['litigation', 'authority', 'no_facts', 'police', 'outside_remit'] as const
export type Ground = (typeof GROUNDS)[number]

/** What was found out, and what is still needed before the case can be closed. */
export interface Inquiry {
  readonly cause: string | null
  readonly step: string | null
  readonly ground: Ground | null
  readonly causes: readonly { readonly code: string; readonly name: string }[]
  /** By the finding; `none` while there is none. */
  readonly needs: Readonly<Record<string, readonly Need[]>>
  readonly statements: readonly {
    readonly department: Named | null
    readonly text: string
    readonly at: string
    readonly by: Named | null
  }[]
  readonly accusation: {
    readonly kind: 'named' | 'attacked'
    readonly at: string
    readonly by: Named | null
    readonly verdict: 'counted' | 'kept_out' | null
    readonly judgedAt: string | null
    readonly judgedBy: Named | null
  } | null
  /** Some words sound like an attack on somebody who works here; nobody has said anything about it yet. */
  readonly attackHeard: boolean
}

/** The way of a case between departments, and what quality control was asked about it. */
export interface HandedOn {
  readonly transfers: number
  readonly returnsTo: Named | null
  readonly arbitration: {
    readonly askedAt: string
    readonly askedBy: Named | null
    readonly proposed: Named | null
    readonly decidedAt: string | null
    readonly decidedBy: Named | null
    readonly department: Named | null
  } | null
}

export interface Answer {
  readonly text: string
  readonly at: string
  readonly cause: string | null
  readonly action: string | null
  readonly outcome: Outcome | null
}

export const LABELS = ['nature', 'stage', 'issues', 'sentiment', 'severity'] as const
export type LabelName = (typeof LABELS)[number]

/** What people have said about the labels. */
export interface Judged {
  /** What somebody corrected or found right. */
  readonly fixed: readonly LabelName[]
  /** The part of it that the model had read otherwise. */
  readonly changed: readonly LabelName[]
  /** What the corrected labels would make of the level, if that asks less of the hospital. */
  readonly level: Level | null
}

export type Action =
  | 'accept'
  | 'dispatch'
  | 'transfer'
  | 'level'
  | 'label'
  | 'note'
  | 'reply'
  | 'answer'
  | 'callback'
  | 'close'
  | 'reopen'
  | 'joint'
  | 'return'
  | 'turn_down'
  | 'state'
  | 'accuse'
  | 'judge'
  | 'arbitrate'
  | 'sign'
  | 'reveal'
  | 'letter'
  | 'hold'
  | 'held'
  | 'lift'

export interface CaseView {
  readonly row: CaseRow
  readonly text: string
  readonly occurredAt: string | null
  readonly identity: 'named' | 'phone' | 'anonymous'
  readonly attachments: readonly SentFile[]
  readonly patient: { readonly name: string | null; readonly phone: string | null } | null
  readonly understanding: {
    readonly model: string
    readonly nature: string
    readonly stage: string
    readonly issues: readonly string[]
    readonly sentiment: string
    readonly severity: number
    readonly evidence: readonly Evidence[]
    /** How sure the model is: of each label by its name, of each issue by its code. */
    readonly probabilities: Readonly<Record<string, number>>
    readonly needsPerson: boolean
  } | null
  readonly judged: Judged
  readonly promises: readonly CasePromise[]
  readonly timeline: readonly TimelineEntry[]
  readonly messages: readonly Message[]
  readonly answer: Answer | null
  readonly tasks: readonly JointTask[]
  readonly handedOn: HandedOn
  readonly inquiry: Inquiry
  readonly actions: readonly Action[]
}

export interface CountedInterval {
  readonly from: string
  readonly to: string
  readonly counted: boolean
  readonly reason: string
  readonly label?: string | null
}

export interface ClockEvent {
  readonly at: string
  readonly kind: string
  readonly facts: Readonly<Record<string, string>>
}

export interface PromiseExplained {
  readonly kind: string
  readonly startedAt: string
  readonly dueAt: string
  readonly amount: number
  readonly unit: 'minutes' | 'working_minutes' | 'working_days'
  /** Under which version of the hospital's promises; the law has none. */
  readonly version: {
    readonly number: number
    readonly validFrom: string
    readonly reason: string
  } | null
  readonly told: boolean
  /** The limit of the law, if pauses have moved this promise beyond it. */
  readonly beyondLaw: string | null
  readonly notLoaded: readonly number[]
  readonly calendarChanged: boolean
  readonly events: readonly ClockEvent[]
  readonly intervals: readonly CountedInterval[]
}

export interface Queue {
  readonly queue: string
  readonly count: number
  readonly overdue: number
}
