import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { Problem } from '@/shared/api'
import { progressOf, type Progress } from '../feedback'

const EVERY_MS = 30_000
const SLOW_MS = 120_000
const LIVELY_MS = 10 * 60_000

export interface Following {
  readonly progress: Ref<Progress | null>
  readonly problem: Readonly<Ref<Problem | null>>
  readonly asOf: Readonly<Ref<Date>>
  readonly look: () => Promise<void>
}

/** Follows one code: gently while it is looked at, at once when one comes back, never unseen. */
export function useProgress(code: () => string): Following {
  const progress = ref<Progress | null>(null)
  const problem = ref<Problem | null>(null)
  const asOf = ref(new Date())
  let stop = new AbortController()
  let timer = 0
  let since = Date.now()

  async function look(): Promise<void> {
    clearTimeout(timer)
    stop.abort()
    if (code() === '') return
    const mine = (stop = new AbortController())
    try {
      progress.value = await progressOf(code(), mine.signal)
      problem.value = null
      asOf.value = new Date()
    } catch (error) {
      if (mine.signal.aborted) return
      if (!(error instanceof Problem)) throw error
      problem.value = error
    }
    const wait = (problem.value?.retryAfterSeconds ?? 0) * 1000
    const lost = problem.value !== null && !problem.value.passing
    if (!lost) timer = window.setTimeout(again, Math.max(wait, pace()))
  }

  const pace = () => (Date.now() - since < LIVELY_MS ? EVERY_MS : SLOW_MS)

  function again(): void {
    if (document.visibilityState === 'visible') void look()
  }

  function back(): void {
    since = Date.now()
    // Being told to wait is respected, also by someone who switches to and fro.
    if (problem.value?.status !== 429 && document.visibilityState === 'visible') void look()
  }

  document.addEventListener('visibilitychange', back)
  window.addEventListener('online', back)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', back)
    window.removeEventListener('online', back)
    clearTimeout(timer)
    stop.abort()
  })
  watch(
    code,
    () => {
      progress.value = null
      problem.value = null
      since = Date.now()
      void look()
    },
    { immediate: true },
  )
  return { progress, problem, asOf, look }
}
