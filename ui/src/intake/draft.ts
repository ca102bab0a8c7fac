import { reactive, watch } from 'vue'
import type { FeedbackBody, Identity, Nature } from './feedback'
import { newKey } from '@/shared/key'
import { momentOf } from '@/shared/times'

export interface KeptPhoto {
  readonly id: string
  /** A small picture as a data address, so that it can be shown again after a reload. */
  readonly thumb: string
  /** Not a photo but a document; it has no small picture. */
  readonly pdf?: boolean
}

/** What the patient has written so far, and under which key it was sent. */
export interface Draft {
  place: string | null
  nature: Nature | null
  text: string
  /** As typed, on the hospital's clock: `2026-03-04T16:10`. */
  occurred: string
  identity: Identity | null
  name: string
  phone: string
  photos: KeptPhoto[]
  key: string | null
  /** The bodies that went out under `key`, oldest first; whether one arrived may be unknown. */
  sent: string[]
  /** The patient pressed send and has no receipt yet. */
  pending: boolean
  savedAt: number
}

const KEEP_MS = 24 * 60 * 60 * 1000
const slot = (hospital: string) => `huiyin.draft.${hospital}`

export function emptyDraft(): Draft {
  return {
    place: null,
    nature: null,
    text: '',
    occurred: '',
    identity: null,
    name: '',
    phone: '',
    photos: [],
    key: null,
    sent: [],
    pending: false,
    savedAt: 0,
  }
}

export function holdsWords(draft: Draft): boolean {
  return draft.text.trim() !== '' || draft.photos.length > 0
}

export function readDraft(store: Storage, hospital: string, now: number): Draft | null {
  try {
    const kept = JSON.parse(store.getItem(slot(hospital)) ?? 'null') as Partial<Draft> | null
    if (kept === null) return null
    if (typeof kept.savedAt !== 'number' || now - kept.savedAt > KEEP_MS) {
      store.removeItem(slot(hospital))
      return null
    }
    return { ...emptyDraft(), ...kept }
  } catch {
    // Unreadable or forbidden storage is the same as nothing kept.
    return null
  }
}

export function writeDraft(store: Storage, hospital: string, draft: Draft, now: number): void {
  try {
    if (!holdsWords(draft) && draft.nature === null) store.removeItem(slot(hospital))
    else store.setItem(slot(hospital), JSON.stringify({ ...draft, savedAt: now }))
  } catch {
    // Full or forbidden: the words still live as long as the page.
  }
}

/** The draft of this hospital, written down at every change; `null` store keeps it in memory only. */
export function useDraft(hospital: string, store: Storage | null): Draft {
  const draft = reactive((store && readDraft(store, hospital, Date.now())) ?? emptyDraft())
  if (store !== null) {
    watch(
      draft,
      () => {
        writeDraft(store, hospital, draft, Date.now())
      },
      { deep: true, flush: 'post' },
    )
  }
  return draft
}

export function clearDraft(draft: Draft): void {
  Object.assign(draft, emptyDraft())
}

/** The body of the request; only what the chosen identity needs leaves the phone. */
export function bodyOf(
  draft: Draft,
  hospital: string,
  channel: FeedbackBody['channel'],
): FeedbackBody | null {
  if (draft.nature === null || draft.identity === null) return null
  const name = draft.name.trim()
  const phone = draft.phone.trim()
  return {
    hospital,
    channel,
    ...(draft.place === null ? {} : { place: draft.place }),
    nature: draft.nature,
    text: draft.text.trim(),
    identity: draft.identity,
    ...(draft.identity === 'named' ? { contact: { name, phone } } : {}),
    ...(draft.identity === 'phone' ? { contact: { phone } } : {}),
    ...(draft.occurred === '' ? {} : { occurredAt: momentOf(draft.occurred) }),
    ...(draft.photos.length === 0 ? {} : { attachments: draft.photos.map((photo) => photo.id) }),
  }
}

/**
 * The key to send under. It stays the same until a receipt is here, also across reloads and
 * edits: if the first attempt did arrive, the server says so instead of making a second one.
 */
export function keyOf(draft: Draft): string {
  draft.key ??= newKey()
  return draft.key
}

/** Writes down what goes out, so that a receipt can be asked for again word for word. */
export function rememberSent(draft: Draft, body: FeedbackBody): void {
  const text = JSON.stringify(body)
  draft.sent = [...draft.sent.filter((each) => each !== text), text]
}

/** A refusal stored nothing: this body can not be the one that arrived. */
export function forgetSent(draft: Draft, body: FeedbackBody): void {
  const text = JSON.stringify(body)
  draft.sent = draft.sent.filter((each) => each !== text)
}

/** The patient wants the changed words sent as a feedback of their own. */
export function takeNewKey(draft: Draft): void {
  draft.key = newKey()
  draft.sent = []
}
