import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { suggestDepartment } from './calls'
import type { CaseRow } from './case'

/** The department the duty list names for this case. Without an answer nothing is preselected. */
export function useSuggestion(row: () => CaseRow, wanted: boolean): Ref<string | null> {
  const suggested = ref<string | null>(null)
  let running: AbortController | null = null
  onScopeDispose(() => running?.abort())

  function ask() {
    running?.abort()
    running = new AbortController()
    void suggestDepartment(row(), running.signal)
      .then((trial) => {
        suggested.value = trial.departmentId
      })
      .catch(() => undefined)
  }

  if (wanted) {
    // Somebody may say that the words mean something else: then another department may be right.
    watch(() => [row().nature, row().stage, row().issues[0]].join(' '), ask, { immediate: true })
  }
  return suggested
}
