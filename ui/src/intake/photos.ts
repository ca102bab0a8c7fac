import { computed, reactive, type ComputedRef } from 'vue'
import { Problem } from '@/shared/api'
import { asItIs, downscale, isDocument, type Prepared } from './downscale'
import type { Draft } from './draft'
import { newKey } from '@/shared/key'
import { upload } from './upload'

export interface TravellingPhoto {
  readonly local: string
  readonly pdf: boolean
  state: 'preparing' | 'sending' | 'failed'
  share: number
  thumb: string
  why: string
  /** Trying again may help; false for a picture the server will never take. */
  again: boolean
}

interface Baggage {
  readonly original: File
  readonly stop: AbortController
  prepared?: Prepared
}

export interface Photos {
  readonly travelling: readonly TravellingPhoto[]
  readonly busy: ComputedRef<boolean>
  readonly failed: ComputedRef<boolean>
  readonly add: (files: readonly File[], room: number) => void
  readonly retry: (photo: TravellingPhoto) => void
  readonly remove: (photo: TravellingPhoto) => void
  readonly removeKept: (id: string) => void
  readonly dropAll: () => void
}

/** Photos and documents on their way; those that arrived live in the draft and survive a reload. */
export function usePhotos(draft: Pick<Draft, 'photos'>): Photos {
  const travelling = reactive<TravellingPhoto[]>([])
  const baggage = new Map<string, Baggage>()

  async function travel(photo: TravellingPhoto): Promise<void> {
    const mine = baggage.get(photo.local)
    if (mine === undefined) return
    try {
      photo.state = 'preparing'
      mine.prepared ??= photo.pdf ? asItIs(mine.original) : await downscale(mine.original)
      photo.thumb = mine.prepared.thumb
      photo.state = 'sending'
      photo.share = 0
      const { id } = await upload(
        mine.prepared.file,
        mine.prepared.name,
        (share) => (photo.share = share),
        mine.stop.signal,
      )
      draft.photos.push({ id, thumb: photo.thumb, pdf: photo.pdf })
      forget(photo)
    } catch (error) {
      if (mine.stop.signal.aborted) return
      if (!(error instanceof Problem)) throw error
      photo.state = 'failed'
      photo.why = error.message
      photo.again = error.passing
      if (error.unanswered)
        window.addEventListener('online', () => void retry(photo), { once: true })
    }
  }

  function forget(photo: TravellingPhoto): void {
    baggage.get(photo.local)?.stop.abort()
    baggage.delete(photo.local)
    const at = travelling.findIndex((each) => each.local === photo.local)
    if (at >= 0) travelling.splice(at, 1)
  }

  function retry(photo: TravellingPhoto): void {
    if (photo.state === 'failed') void travel(photo)
  }

  return {
    travelling,
    busy: computed(() => travelling.some((photo) => photo.state !== 'failed')),
    failed: computed(() => travelling.some((photo) => photo.state === 'failed')),
    retry,
    remove: forget,
    add(files, room) {
      for (const original of files.slice(0, room)) {
        const local = newKey()
        baggage.set(local, { original, stop: new AbortController() })
        travelling.push({
          local,
          pdf: isDocument(original),
          state: 'preparing',
          share: 0,
          thumb: '',
          why: '',
          again: true,
        })
        const photo = travelling[travelling.length - 1]
        if (photo !== undefined) void travel(photo)
      }
    },
    removeKept(id) {
      const at = draft.photos.findIndex((photo) => photo.id === id)
      if (at >= 0) draft.photos.splice(at, 1)
    },
    dropAll() {
      for (const photo of [...travelling]) forget(photo)
    },
  }
}
