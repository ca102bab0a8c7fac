import { ref } from 'vue'
import { readCases } from '../calls'

/** The nearest deadline of all that is open, for the moment when nothing is new. */
export function nextDue() {
  const at = ref<string | null>(null)
  async function load() {
    const page = await readCases({ queue: 'open', limit: 1 }).catch(() => null)
    at.value = page?.items[0]?.next?.dueAt ?? null
  }
  return { at, load }
}
