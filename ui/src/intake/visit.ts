import { inject, provide, ref, type InjectionKey, type Ref } from 'vue'
import type { Problem } from '@/shared/api'
import { clearDraft, useDraft, type Draft } from './draft'
import type { Receipt, Welcome } from './feedback'
import { usePhotos, type Photos } from './photos'
import { keepReceipt, keptReceipt } from './receipt'

/** One person saying one thing: what the three screens and the receipt share. */
export interface Visit {
  readonly code: string
  readonly kiosk: boolean
  readonly welcome: Ref<Welcome | null>
  readonly draft: Draft
  readonly photos: Photos
  /** The server's last "no", shown at the fields it names. */
  readonly refused: Ref<Problem | null>
  readonly receipt: Ref<Receipt | null>
  readonly clear: () => void
}

const KEY: InjectionKey<Visit> = Symbol('visit')

export function beginVisit(code: string, kiosk: boolean): Visit {
  // A kiosk belongs to everybody: nothing stays behind in it.
  const draft = useDraft(code, kiosk ? null : localStore())
  const photos = usePhotos(draft)
  const refused = ref<Problem | null>(null)
  const visit: Visit = {
    code,
    kiosk,
    welcome: ref(null),
    draft,
    photos,
    refused,
    receipt: keptReceipt(code, kiosk),
    clear() {
      photos.dropAll()
      clearDraft(draft)
      refused.value = null
    },
  }
  keepReceipt(visit.receipt, code, kiosk)
  provide(KEY, visit)
  return visit
}

export function useVisit(): Visit {
  const visit = inject(KEY)
  if (visit === undefined) throw new Error('a step of the visit stands outside SayPage')
  return visit
}

function localStore(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
