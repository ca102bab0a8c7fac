import { ref, watch, type Ref } from 'vue'
import type { CaseView } from '../case'
import { useVerb } from '../verb'

/**
 * A form around one verb of a case. That something is missing is said after the first try, and what is typed stays
 * until it has worked.
 */
export function useVerbForm(
  open: Ref<boolean>,
  current: () => CaseView,
  show: (next: CaseView) => void,
  begin?: () => void,
) {
  const tried = ref(false)
  const verb = useVerb(current, show)

  watch(open, (now) => {
    if (!now) return
    tried.value = false
    begin?.()
    verb.begin()
  })

  function attempt() {
    tried.value = true
  }

  /** What is wrong with a field: that it is empty, or what the server says. */
  const fault = (field: string, empty: boolean, said: string) =>
    tried.value && empty ? said : verb.problem.value?.field(field)

  return { ...verb, tried, attempt, fault }
}
