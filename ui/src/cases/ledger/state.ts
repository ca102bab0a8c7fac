import type { LocationQuery } from 'vue-router'

/** By what the ledger can be narrowed; the names are those of the API and of the address. */
export const LEDGER_FILTERS = [
  'from',
  'to',
  'q',
  'department',
  'level',
  'nature',
  'stage',
  'issue',
  'channel',
  'status',
  'outcome',
  'overdue',
  'firstReceiver',
] as const
export type LedgerFilterName = (typeof LEDGER_FILTERS)[number]
export type LedgerFilters = Record<LedgerFilterName, string>

/** Those that are always in sight; the others wait behind one button. */
const FIRST: readonly LedgerFilterName[] = ['from', 'to', 'q', 'department']

export function noFilters(): LedgerFilters {
  return Object.fromEntries(LEDGER_FILTERS.map((name) => [name, ''])) as LedgerFilters
}

/** What the address says. */
export function filtersOf(query: LocationQuery): LedgerFilters {
  const filters = noFilters()
  for (const name of LEDGER_FILTERS) {
    const value = query[name]
    if (typeof value === 'string') filters[name] = value
  }
  return filters
}

/** The shortest address that says the same. */
export function queryOf(filters: LedgerFilters): Partial<LedgerFilters> {
  return Object.fromEntries(
    LEDGER_FILTERS.map((name) => [name, filters[name].trim()]).filter(([, value]) => value !== ''),
  ) as Partial<LedgerFilters>
}

/** How many of the hidden ones are set. */
export function further(filters: LedgerFilters): number {
  return LEDGER_FILTERS.filter((name) => !FIRST.includes(name) && filters[name] !== '').length
}
