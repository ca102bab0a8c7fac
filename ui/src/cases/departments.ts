import { computed, shallowRef } from 'vue'
import { get } from '@/desk/api'
import { may, type Named } from '@/web/session'

export interface DepartmentChoice extends Named {
  readonly active?: boolean
  readonly kind?: string
}

const known = shallowRef<readonly DepartmentChoice[] | null>(null)
let asking: Promise<void> | null = null

/** The departments a case can go to; asked once, used by every dialog. */
export function useDepartments() {
  if (known.value === null && asking === null && may('case.dispatch')) {
    asking = get<readonly DepartmentChoice[]>('/api/departments')
      .then((all) => {
        known.value = all
      })
      .catch(() => undefined)
      .finally(() => {
        asking = null
      })
  }
  return computed(() => (known.value ?? []).filter((each) => each.active !== false))
}

/** After an administrator's change. */
export function forgetDepartments(): void {
  known.value = null
}
