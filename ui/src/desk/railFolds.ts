import { ref } from 'vue'
import type { Group } from './pages'

/** Which groups of the rail somebody has folded or opened on this computer; the others stand as they usually do. */
const KEPT = 'huiyin.desk.rail'
type Folds = Partial<Record<Group, boolean>>

const folds = ref<Folds>(remembered())

export const folded = (group: Group): boolean | undefined => folds.value[group]

export function setFolded(group: Group, fold: boolean): void {
  folds.value = { ...folds.value, [group]: fold }
  try {
    localStorage.setItem(KEPT, JSON.stringify(folds.value))
  } catch {
    // Without storage it stays as long as the window.
  }
}

function remembered(): Folds {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Folds
  } catch {
    return {}
  }
}
