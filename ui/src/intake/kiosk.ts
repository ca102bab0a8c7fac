import type { LocationQuery } from 'vue-router'

const KEPT = 'huiyin.kiosk'

/** A kiosk is opened once with `?kiosk`; the tab stays one. */
export function inKiosk(query: LocationQuery): boolean {
  try {
    if ('kiosk' in query) sessionStorage.setItem(KEPT, 'on')
    return sessionStorage.getItem(KEPT) === 'on'
  } catch {
    return 'kiosk' in query
  }
}
