import type { CaseRow, CaseView, TimelineEntry } from './case'

export interface FieldChange {
  readonly field: 'status' | 'level' | 'department' | 'owner'
  readonly from: string
  readonly to: string
}

export interface Changes {
  readonly entries: readonly TimelineEntry[]
  readonly fields: readonly FieldChange[]
}

const facts = (row: CaseRow): Readonly<Record<FieldChange['field'], string>> => ({
  status: row.status,
  level: row.level,
  department: row.department?.name ?? '',
  owner: row.owner?.name ?? '',
})

/** What others did to a case between two looks at it: what the story tells, else what differs. */
export function changesBetween(before: CaseView, after: CaseView): Changes {
  const known = new Set(before.timeline.map((entry) => entry.id))
  const entries = after.timeline.filter((entry) => !known.has(entry.id))
  const [old, fresh] = [facts(before.row), facts(after.row)]
  const fields = (Object.keys(old) as FieldChange['field'][])
    .filter((field) => old[field] !== fresh[field])
    .map((field) => ({ field, from: old[field], to: fresh[field] }))
  return { entries, fields }
}
