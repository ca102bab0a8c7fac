import { Problem } from '@/shared/api'

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 30_000

export interface Persistence {
  readonly signal: AbortSignal
  /** Told before every pause, with the reason and its length. */
  readonly waiting: (why: Problem, pauseMs: number) => void
  readonly attempting: () => void
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>
}

/** How long to wait before the next try; the server's own word counts most. */
export function pauseBefore(attempt: number, why: Problem): number {
  if (why.retryAfterSeconds !== undefined) return Math.max(1, why.retryAfterSeconds) * 1000
  return Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS)
}

/**
 * Tries until there is an answer, yes or no. Silence, overload and server faults are waited out;
 * every refusal is thrown. Safe to repeat because `attempt` always carries the same key.
 */
export async function untilAnswered<T>(attempt: () => Promise<T>, how: Persistence): Promise<T> {
  for (let tries = 0; ; tries++) {
    if (how.signal.aborted) throw new DOMException('given up by the patient', 'AbortError')
    how.attempting()
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Problem) || !error.passing) throw error
      const ms = pauseBefore(tries, error)
      how.waiting(error, ms)
      await (how.pause ?? pauseOrOnline)(ms, how.signal)
    }
  }
}

/** Waits, but not longer than until the network is back. */
function pauseOrOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
}
