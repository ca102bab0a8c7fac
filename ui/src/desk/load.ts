import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { Problem } from '@/shared/api'

export interface Loaded<T> {
  readonly value: ShallowRef<T | null>
  readonly problem: ShallowRef<Problem | null>
  readonly loading: Ref<boolean>
  /** Asks again; what is shown stays until the answer is here. */
  readonly load: () => Promise<void>
}

/** A thing asked from the server, with its waiting and its refusal. A later question wins. */
export function useLoad<T>(question: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const value = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let running: AbortController | null = null

  async function load() {
    running?.abort()
    const mine = new AbortController()
    running = mine
    loading.value = true
    try {
      const answer = await question(mine.signal)
      if (mine.signal.aborted) return
      value.value = answer
      problem.value = null
    } catch (error) {
      if (mine.signal.aborted) return
      if (!(error instanceof Problem)) throw error
      problem.value = error
    } finally {
      if (running === mine) loading.value = false
    }
  }

  onScopeDispose(() => running?.abort())
  return { value, problem, loading, load }
}
