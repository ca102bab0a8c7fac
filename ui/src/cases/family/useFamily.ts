import { computed, watch } from 'vue'
import { useLoad } from '@/desk/load'
import type { CaseView } from '../case'
import { readFamily, type Family } from './family'

/** Who belongs to the case on the screen; asked anew whenever the case is another one. */
export function useFamily(view: () => CaseView | null) {
  const { value, problem, load } = useLoad<Family>((signal) =>
    readFamily(view()?.row.id ?? '', signal),
  )

  watch(
    view,
    (now, before) => {
      if (now?.row.id !== before?.row.id) value.value = null
      if (now !== null && now !== before) void load()
    },
    { immediate: true },
  )

  return {
    family: value,
    others: computed(() => value.value?.others ?? []),
    /** Nobody knows who belongs to it, and waiting does not help. */
    lost: computed(() => value.value === null && problem.value !== null),
  }
}
