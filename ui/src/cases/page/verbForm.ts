import type { Ref } from 'vue'
import { useTries } from '@/desk/form'
import type { CaseView } from '../case'
import { useVerb } from '../verb'

/** A form around one verb of a case; what is typed stays until it has worked. */
export function useVerbForm(
  open: Ref<boolean>,
  current: () => CaseView,
  show: (next: CaseView) => void,
  begin?: () => void,
) {
  const verb = useVerb(current, show)
  const tries = useTries(open, verb.problem, () => {
    begin?.()
    verb.begin()
  })
  return { ...verb, ...tries }
}
