import { shallowRef } from 'vue'
import { Problem } from '@/shared/api'
import { useDoing } from '@/desk/doing'
import { readCase } from './calls'
import type { CaseView } from './case'
import { changesBetween, type Changes } from './changes'

/**
 * A verb on a case, as somebody saw it when they began. If others were faster, the form stays, says
 * what they did, and the next attempt stands on what is shown now.
 */
export function useVerb(current: () => CaseView | null, show: (next: CaseView) => void) {
  const { busy, problem, run } = useDoing()
  const changes = shallowRef<Changes | null>(null)
  let seen = current()

  /** Called when the form opens. */
  function begin() {
    seen = current()
    changes.value = null
    problem.value = null
  }

  async function act(
    verb: (id: string, version: number) => Promise<CaseView | undefined>,
  ): Promise<boolean> {
    const base = seen ?? current()
    if (base === null) return false
    return run(async () => {
      try {
        const next = await verb(base.row.id, base.row.version)
        changes.value = null
        // A case given away may be out of sight; then there is nothing to show.
        if (next === undefined) return
        seen = next
        show(next)
      } catch (error) {
        if (error instanceof Problem && error.code === 'changed') {
          const fresh = await readCase(base.row.id)
          changes.value = changesBetween(base, fresh)
          seen = fresh
          show(fresh)
        }
        throw error
      }
    })
  }

  return { busy, problem, changes, begin, act }
}
