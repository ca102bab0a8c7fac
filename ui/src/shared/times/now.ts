import { onScopeDispose, ref, type Ref } from 'vue'

/** A clock that ticks while the screen is in use, so that relative times stay true. */
export function useNow(everyMs = 30_000): Readonly<Ref<Date>> {
  const now = ref(new Date())
  const timer = setInterval(() => {
    now.value = new Date()
  }, everyMs)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return now
}
