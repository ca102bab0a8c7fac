import { ref } from 'vue'
import { readMissing, type MissingYears } from './workingCalendar'

/** Years deadlines reach into without their holidays; shared by every page. Null until it is known. */
export const missing = ref<MissingYears | null>(null)

export async function refreshMissing(): Promise<void> {
  missing.value = await readMissing().catch(() => missing.value)
}
