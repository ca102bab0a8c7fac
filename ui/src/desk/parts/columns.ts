import { ref, watch, type Ref } from 'vue'

export interface Column {
  readonly key: string
  readonly label: string
  /** Figures stand at the right, so that they can be compared. */
  readonly numeric?: boolean
  /** Not shown until somebody chooses it. */
  readonly extra?: boolean
  readonly wide?: boolean
  /** Buttons that say themselves what they do; the name of the column is for screen readers only. */
  readonly acts?: boolean
}

/** Which columns are shown: the usual ones until somebody chooses, then that choice. */
export function chosenColumns(columns: readonly Column[], kept: string | null): readonly string[] {
  const usual = columns.filter((column) => column.extra !== true).map((column) => column.key)
  if (kept === null) return usual
  const wanted = kept.split(',')
  const known = columns.map((column) => column.key).filter((key) => wanted.includes(key))
  // The first column is what a person recognises a row by; it is never missing.
  const first = columns[0]?.key
  if (first !== undefined && !known.includes(first)) known.unshift(first)
  return known.length > 1 ? known : usual
}

export function useColumns(name: string, columns: () => readonly Column[]): Ref<string[]> {
  const key = `huiyin.columns.${name}`
  const chosen = ref([...chosenColumns(columns(), localStorage.getItem(key))])
  watch(chosen, (now) => {
    localStorage.setItem(key, now.join(','))
  })
  return chosen
}
