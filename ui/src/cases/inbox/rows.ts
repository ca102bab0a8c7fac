import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { Problem } from '@/shared/api'
import { readCases } from '../calls'
import type { CaseRow } from '../case'
import type { InboxState } from './state'

const PAGE = 30
const MOST = 200

interface Memory {
  readonly key: string
  readonly items: readonly CaseRow[]
  readonly next: string | null
  readonly scroll: number
}

// Coming back from a case, the list stands where it was left.
let memory: Memory | null = null

/** The rows of the inbox: paged by key, refreshed in place. */
export function useRows() {
  const items = shallowRef<readonly CaseRow[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const moreProblem = shallowRef<Problem | null>(null)
  const ready = ref(false)
  const growing = ref(false)
  let state: InboxState | null = null
  let running: AbortController | null = null

  const query = (more: Record<string, string | number | undefined>) => ({
    queue: state?.queue === 'all' ? undefined : state?.queue,
    q: state?.q,
    ...state?.filters,
    ...more,
  })

  async function asked<T>(question: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    running?.abort()
    const mine = new AbortController()
    running = mine
    try {
      const answer = await question(mine.signal)
      return mine.signal.aborted ? null : answer
    } catch (error) {
      if (mine.signal.aborted) return null
      throw error
    }
  }

  /** Other rows: the list begins anew. */
  async function open(wanted: InboxState): Promise<number> {
    state = wanted
    const remembered = memory?.key === keyOf(wanted) ? memory : null
    memory = null
    items.value = remembered?.items ?? []
    next.value = remembered?.next ?? null
    ready.value = remembered !== null
    problem.value = null
    await refresh()
    return remembered?.scroll ?? 0
  }

  /** The same rows again, as many as are shown; nothing is taken away if it fails. */
  async function refresh(): Promise<void> {
    const limit = Math.min(MOST, Math.max(PAGE, items.value.length))
    try {
      const page = await asked((signal) => readCases(query({ limit }), signal))
      if (page === null) return
      items.value = page.items
      next.value = page.next
      problem.value = null
      ready.value = true
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      problem.value = error
    }
  }

  async function more(): Promise<void> {
    if (next.value === null || growing.value) return
    growing.value = true
    moreProblem.value = null
    try {
      const cursor = next.value
      const page = await asked((signal) => readCases(query({ cursor, limit: PAGE }), signal))
      if (page === null) return
      const known = new Set(items.value.map((row) => row.id))
      items.value = [...items.value, ...page.items.filter((row) => !known.has(row.id))]
      next.value = page.next
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      moreProblem.value = error
    } finally {
      growing.value = false
    }
  }

  function replace(row: CaseRow): void {
    items.value = items.value.map((each) => (each.id === row.id ? row : each))
  }

  function remember(scroll: number): void {
    if (state !== null && ready.value)
      memory = { key: keyOf(state), items: items.value, next: next.value, scroll }
  }

  onScopeDispose(() => running?.abort())
  const empty = computed(() => ready.value && items.value.length === 0)
  return {
    items,
    next,
    problem,
    moreProblem,
    ready,
    growing,
    empty,
    open,
    refresh,
    more,
    replace,
    remember,
  }
}

function keyOf(state: InboxState): string {
  return JSON.stringify([state.queue, state.q, Object.entries(state.filters).sort()])
}
