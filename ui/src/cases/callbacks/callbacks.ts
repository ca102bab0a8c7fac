import { get } from '@/desk/api'
import type { CaseRow } from '../case'

export type Group = 'now' | 'later' | 'own'

/** A patient who is to be asked by telephone whether the answer settles the matter. */
export interface Waiting {
  readonly row: CaseRow
  readonly patient: { readonly name: string | null; readonly phone: string | null } | null
  readonly dueAt: string
  readonly group: Group
  /** The number of the next call, from 1. */
  readonly attempt: number
  /** When nobody was reached. */
  readonly missed: readonly string[]
  readonly callableAt: string
}

export interface Worklist {
  readonly items: readonly Waiting[]
  readonly from: string
  readonly until: string
  /** After so many calls on so many days nobody need be reached. */
  readonly attempts: number
  readonly days: number
}

export const readCallbacks = (signal?: AbortSignal) => get<Worklist>('/api/callbacks', { signal })

/** The one that comes after this: the next one that can be called, else the first; null if none is left. */
export function after(items: readonly Waiting[], id: string): string | null {
  const callable = items.filter((each) => each.group === 'now')
  const at = callable.findIndex((each) => each.row.id === id)
  return (callable[at + 1] ?? callable.find((each) => each.row.id !== id))?.row.id ?? null
}

/** Moves through the list with the keys, without falling off its ends. */
export function beside(items: readonly Waiting[], id: string | null, step: 1 | -1): string | null {
  const at = items.findIndex((each) => each.row.id === id)
  if (at < 0) return items[0]?.row.id ?? null
  return items[Math.min(Math.max(at + step, 0), items.length - 1)]?.row.id ?? null
}
