import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { QUEUES, type QueueName } from '../queues'

/** What one can look at: a queue of work, or everything, also what is closed. */
export const PILES = [...QUEUES, 'all'] as const
export type Pile = QueueName | 'all'

export const FILTERS = [
  'level',
  'nature',
  'stage',
  'issue',
  'topic',
  'department',
  'place',
  'channel',
  'status',
  'from',
  'to',
  'mark',
  'within',
] as const
export type FilterName = (typeof FILTERS)[number]
export type Filters = Partial<Record<FilterName, string>>

export interface InboxState {
  readonly queue: Pile
  readonly q: string
  readonly filters: Filters
  /** The case in the preview. */
  readonly selected: string | null
}

const one = (value: LocationQuery[string] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** What the address says is shown; what it does not say has its usual value. */
export function stateOf(query: LocationQuery): InboxState {
  const asked = one(query['queue'])
  const q = one(query['q'])
  const filters: Filters = {}
  for (const name of FILTERS) {
    const value = one(query[name])
    if (value !== '') filters[name] = value
  }
  return {
    // Somebody who looks for a word looks everywhere, not in what is new.
    queue: PILES.find((name) => name === asked) ?? (q === '' ? 'new' : 'open'),
    q,
    filters,
    selected: one(query['case']) || null,
  }
}

/** The shortest address that says the same. */
export function queryOf(state: InboxState): LocationQueryRaw {
  const usual = state.q === '' ? 'new' : 'open'
  return {
    ...(state.queue === usual ? {} : { queue: state.queue }),
    ...(state.q === '' ? {} : { q: state.q }),
    ...state.filters,
    ...(state.selected === null ? {} : { case: state.selected }),
  }
}

/** Two states that ask the server for the same rows; which one is selected does not matter. */
export function sameRows(a: InboxState, b: InboxState): boolean {
  const rows = (s: InboxState) => JSON.stringify([s.queue, s.q, FILTERS.map((f) => s.filters[f])])
  return rows(a) === rows(b)
}
