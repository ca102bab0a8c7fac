import { onScopeDispose, ref, type Ref } from 'vue'
import { suggestDepartment } from './calls'
import type { CaseRow } from './case'

/** The department the duty list names for this case. Without an answer nothing is preselected. */
export function useSuggestion(row: () => CaseRow, wanted: boolean): Ref<string | null> {
  const suggested = ref<string | null>(null)
  const stop = new AbortController()
  onScopeDispose(() => {
    stop.abort()
  })
  if (wanted) {
    void suggestDepartment(row(), stop.signal)
      .then((trial) => {
        suggested.value = trial.departmentId
      })
      .catch(() => undefined)
  }
  return suggested
}
