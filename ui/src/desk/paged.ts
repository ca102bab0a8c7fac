import { onScopeDispose, ref, shallowRef } from 'vue'
import { Problem } from '@/shared/api'
import type { Paged } from './api'

/** A list by key: a first page, and more when somebody asks for it. */
export function usePaged<T>(
  page: (cursor: string | undefined, signal: AbortSignal) => Promise<Paged<T>>,
) {
  const items = shallowRef<readonly T[]>([])
  const next = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const ready = ref(false)
  const growing = ref(false)
  let running: AbortController | null = null

  async function ask(cursor: string | undefined, keep: readonly T[]) {
    running?.abort()
    const mine = new AbortController()
    running = mine
    growing.value = cursor !== undefined
    try {
      const answer = await page(cursor, mine.signal)
      if (mine.signal.aborted) return
      items.value = [...keep, ...answer.items]
      next.value = answer.next
      problem.value = null
      ready.value = true
    } catch (error) {
      if (mine.signal.aborted) return
      if (!(error instanceof Problem)) throw error
      problem.value = error
    } finally {
      if (running === mine) growing.value = false
    }
  }

  onScopeDispose(() => running?.abort())
  return {
    items,
    next,
    problem,
    ready,
    growing,
    load: () => ask(undefined, []),
    more: () => (next.value === null ? Promise.resolve() : ask(next.value, items.value)),
  }
}
