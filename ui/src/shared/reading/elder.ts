import { ref, watch } from 'vue'

const KEPT = 'huiyin.elder'

function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'on'
  } catch {
    return false
  }
}

/** Large letters and large targets; the numbers stand in tokens.css. */
export const elder = ref(kept())

watch(
  elder,
  (on) => {
    document.documentElement.toggleAttribute('data-elder', on)
  },
  { immediate: true },
)

export function setElder(on: boolean): void {
  elder.value = on
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off')
  } catch {
    // Without storage it lasts as long as the page.
  }
}
