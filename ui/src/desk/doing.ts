import { ref, shallowRef } from 'vue'
import { Problem } from '@/shared/api'

/** One thing at a time goes to the server; its refusal stays until the next attempt. */
export function useDoing() {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  /** True when it worked. */
  async function run(verb: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await verb()
      return true
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      problem.value = error
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}
