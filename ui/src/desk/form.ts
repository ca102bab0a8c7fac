import { ref, watch, type Ref } from 'vue'
import type { Problem } from '@/shared/api'
import { useDoing } from './doing'

/** That something is missing is said after the first try, not while somebody is still filling in. */
export function useTries(open: Ref<boolean>, problem: Ref<Problem | null>, begin?: () => void) {
  const tried = ref(false)

  watch(open, (now) => {
    if (!now) return
    tried.value = false
    problem.value = null
    begin?.()
  })

  function attempt() {
    tried.value = true
  }

  /** What is wrong with a field: that it is empty, or what the server says. */
  const fault = (field: string, empty: boolean, said: string) =>
    tried.value && empty ? said : problem.value?.field(field)

  return { tried, attempt, fault }
}

/** What the dialog of a form says of itself. */
export interface FormSaying {
  readonly title: string
  /** What the button says, if it is not the title. */
  readonly go?: string | undefined
  readonly text?: string | undefined
  readonly danger?: boolean | undefined
  readonly width?: number | undefined
}

/** The form of a dialog. */
export function useForm(open: Ref<boolean>, begin?: () => void) {
  const doing = useDoing()
  return { ...doing, ...useTries(open, doing.problem, begin) }
}
