import { ref, watch } from 'vue'
import { onNews } from '@/desk/live'
import { useLoad } from '@/desk/load'
import { readCase } from './calls'
import type { CaseView } from './case'

/** One case on the screen; another id shows another, news show the same anew. */
export function useCase(id: () => string | null) {
  const loaded = useLoad<CaseView>((signal) => readCase(id() ?? '', signal))
  const shownFor = ref<string | null>(null)

  watch(
    id,
    (now) => {
      if (shownFor.value !== now) {
        loaded.value.value = null
        loaded.problem.value = null
      }
      shownFor.value = now
      if (now !== null) void loaded.load()
    },
    { immediate: true },
  )

  onNews(() => {
    if (id() !== null && loaded.value.value !== null) void loaded.load()
  })

  function show(next: CaseView) {
    if (next.row.id === id()) loaded.value.value = next
  }

  return { view: loaded.value, problem: loaded.problem, load: loaded.load, show }
}
