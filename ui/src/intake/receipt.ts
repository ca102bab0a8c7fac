import { ref, watch, type Ref } from 'vue'
import type { Receipt } from './feedback'

const slot = (hospital: string) => `huiyin.receipt.${hospital}`

/** The receipt of this tab, so that an accidental reload does not take it away. */
export function keptReceipt(hospital: string, kiosk: boolean): Ref<Receipt | null> {
  if (kiosk) return ref(null)
  try {
    return ref(JSON.parse(sessionStorage.getItem(slot(hospital)) ?? 'null') as Receipt | null)
  } catch {
    return ref(null)
  }
}

export function keepReceipt(receipt: Ref<Receipt | null>, hospital: string, kiosk: boolean): void {
  if (kiosk) return
  watch(receipt, (now) => {
    try {
      if (now === null) sessionStorage.removeItem(slot(hospital))
      else sessionStorage.setItem(slot(hospital), JSON.stringify(now))
    } catch {
      // Forbidden storage: the receipt lives as long as the page.
    }
  })
}
