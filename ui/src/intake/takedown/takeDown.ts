import { post } from '@/desk/api'
import { momentOf } from '@/shared/times'
import type { KeptPhoto } from '../draft'

export const TEXT_MAX = 5000

export interface TakenDown {
  readonly channel: 'interview' | 'phone' | 'paper'
  readonly place?: string
  readonly nature?: string
  readonly text: string
  readonly identity: 'named' | 'phone' | 'anonymous'
  readonly contact?: { readonly name?: string; readonly phone?: string }
  readonly occurredAt?: string
  readonly attachments?: readonly string[]
}

export interface SlipReceipt {
  readonly code: string
  readonly progressUrl: string
  readonly promises: readonly { readonly kind: string; readonly dueAt: string }[]
  readonly caseId: string | null
  readonly receivedAt?: string
}

export interface Draft {
  channel: TakenDown['channel']
  place: string | null
  nature: string | null
  text: string
  identity: TakenDown['identity']
  name: string
  phone: string
  occurredAt: string
  photos: KeptPhoto[]
  /** Stays the same until it is recorded, so that nothing is recorded twice. */
  key: string | null
}

export const emptyDraft = (): Draft => ({
  channel: 'interview',
  place: null,
  nature: null,
  text: '',
  identity: 'named',
  name: '',
  phone: '',
  occurredAt: '',
  photos: [],
  key: null,
})

/** A draft read back from storage; what is not of its shape is a new one. */
export function draftOf(kept: string): Draft {
  try {
    const found: unknown = JSON.parse(kept)
    return typeof found === 'object' && found !== null
      ? { ...emptyDraft(), ...found }
      : emptyDraft()
  } catch {
    return emptyDraft()
  }
}

/** What goes to the server: only what was given, and no contact of somebody who wants none kept. */
export function takenDown(draft: Draft): TakenDown {
  const attachments = draft.photos.map((photo) => photo.id)
  const [name, phone] = [draft.name.trim(), draft.phone.trim()]
  const contact = {
    ...(draft.identity === 'named' && name !== '' ? { name } : {}),
    ...(draft.identity !== 'anonymous' && phone !== '' ? { phone } : {}),
  }
  return {
    channel: draft.channel,
    text: draft.text.trim(),
    identity: draft.identity,
    ...(draft.place === null ? {} : { place: draft.place }),
    ...(draft.nature === null ? {} : { nature: draft.nature }),
    ...(Object.keys(contact).length === 0 ? {} : { contact }),
    ...(draft.occurredAt === '' ? {} : { occurredAt: momentOf(draft.occurredAt) }),
    ...(attachments.length === 0 ? {} : { attachments }),
  }
}

export const sendTakenDown = (body: TakenDown, key: string) =>
  post<SlipReceipt>('/api/feedback', body, { headers: { 'Idempotency-Key': key } })
