import { computed, ref, shallowRef } from 'vue'
import { del, get, post, Problem, put } from '@/shared/api'

export type Role =
  | 'front_line'
  | 'relations_officer'
  | 'department_head'
  | 'quality_control'
  | 'president'
  | 'followup_nurse'
  | 'administrator'
  | 'auditor'

export type Permission =
  | 'feedback.take_down'
  | 'case.read'
  | 'case.accept'
  | 'case.dispatch'
  | 'case.answer'
  | 'case.note'
  | 'case.reply'
  | 'case.level'
  | 'case.label'
  | 'case.callback'
  | 'case.close'
  | 'case.reopen'
  | 'case.joint'
  | 'case.arbitrate'
  | 'case.letter'
  | 'case.hold'
  | 'case.lift'
  | 'case.merge'
  | 'patient.reveal'
  | 'reaction.rule'
  | 'ledger.export'
  | 'knowledge.edit'
  | 'order.read'
  | 'order.figures'
  | 'order.edit'
  | 'admin.organization'
  | 'admin.people'
  | 'operations.read'
  | 'reader.decide'
  | 'topic.manage'
  | 'audit.read'

export interface Named {
  readonly id: string
  readonly name: string
  readonly nameEn?: string | null
}

export interface Session {
  readonly user: {
    readonly id: string
    readonly username: string
    readonly name: string
    readonly role: Role
    readonly departments: readonly Named[]
    /** Who is away, and whose work comes to this person meanwhile. */
    readonly standsFor?: readonly Named[]
  }
  readonly hospital: {
    readonly code: string
    readonly name: string
    readonly nameEn?: string | null
  }
  readonly permissions: readonly Permission[]
  readonly idleSeconds: number
  readonly mustChangePassword: boolean
}

/**
 * `shut`: nobody has signed in. `locked`: somebody had; what is on the screen waits, covered, until
 * the same person is back. `away`: the server does not answer.
 */
export type Door = 'opening' | 'shut' | 'open' | 'locked' | 'away'

export const session = shallowRef<Session | null>(null)
export const door = ref<Door>('opening')
export const lockedBy = ref<'expired' | 'idle'>('expired')

export const may = (permission: Permission) =>
  session.value?.permissions.includes(permission) ?? false
export const signedIn = computed(() => door.value === 'open' || door.value === 'locked')

let waiting: (() => void)[] = []

/** Resolves when the person is back; requests refused meanwhile are then asked again. */
export function reopened(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve))
}

export async function knock(): Promise<void> {
  door.value = 'opening'
  try {
    session.value = await get<Session>('/api/session')
    door.value = 'open'
  } catch (problem) {
    door.value = problem instanceof Problem && problem.status === 401 ? 'shut' : 'away'
  }
}

export function lock(by: 'expired' | 'idle'): void {
  if (door.value !== 'open') return
  lockedBy.value = by
  door.value = 'locked'
}

export async function signIn(username: string, password: string): Promise<void> {
  const before = session.value?.user.id
  await post('/api/session', { username, password })
  // The sign-in changes the forgery token; asking once more leaves the new one in its cookie.
  const next = await get<Session>('/api/session')
  if (before !== undefined && before !== next.user.id) {
    location.assign('/desk')
    return
  }
  session.value = next
  door.value = 'open'
  const all = waiting
  waiting = []
  all.forEach((go) => {
    go()
  })
}

export async function signOut(): Promise<void> {
  await del('/api/session')
  sessionStorage.clear()
  location.assign('/desk')
}

/** Nobody is here: the server forgets the session, the screen is covered. */
export async function leaveIdle(): Promise<void> {
  lock('idle')
  await del('/api/session').catch(() => undefined)
}

export async function changePassword(current: string, next: string): Promise<void> {
  await put('/api/session/password', { current, next })
  session.value = await get<Session>('/api/session')
}
