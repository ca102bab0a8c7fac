import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { Problem } from '@/shared/api'
import { bodyOf, forgetSent, keyOf, rememberSent, takeNewKey } from './draft'
import { say, type FeedbackBody, type Receipt } from './feedback'
import { rememberWords } from './progress/typed'
import { untilAnswered } from './sending'
import type { Visit } from './visit'

export interface Sending {
  readonly state: Readonly<Ref<'idle' | 'photos' | 'sending' | 'waiting' | 'already'>>
  readonly why: Readonly<Ref<Problem | null>>
  /** Seconds of the pause before the next try. */
  readonly pause: Readonly<Ref<number>>
  readonly send: () => Promise<void>
  readonly hold: () => void
  readonly seeEarlier: () => Promise<void>
  readonly sendSeparately: () => Promise<void>
}

/** Sends the draft exactly once, however often it is asked to and however long it takes. */
export function useSending(visit: Visit): Sending {
  const state = ref<'idle' | 'photos' | 'sending' | 'waiting' | 'already'>('idle')
  const why = ref<Problem | null>(null)
  const pause = ref(0)
  let stop = new AbortController()

  async function send(): Promise<void> {
    if (state.value !== 'idle' && state.value !== 'waiting') return
    stop.abort()
    const mine = (stop = new AbortController())
    visit.draft.pending = true
    visit.refused.value = null
    if (visit.photos.busy.value) {
      state.value = 'photos'
      await photosAtRest(visit, mine.signal)
      if (mine.signal.aborted) return
      if (visit.photos.failed.value) {
        rest()
        return
      }
    }
    const body = bodyOf(visit.draft, visit.code, visit.kiosk ? 'kiosk' : 'h5')
    if (body === null) {
      rest()
      return
    }
    rememberSent(visit.draft, body)
    await attempt(body, mine)
  }

  async function attempt(body: FeedbackBody, mine: AbortController): Promise<void> {
    const key = keyOf(visit.draft)
    try {
      const receipt = await untilAnswered(() => say(body, key, mine.signal), {
        signal: mine.signal,
        attempting: () => (state.value = 'sending'),
        waiting(problem, ms) {
          why.value = problem
          pause.value = Math.ceil(ms / 1000)
          state.value = 'waiting'
        },
      })
      receive(receipt)
    } catch (error) {
      if (mine.signal.aborted) return
      if (!(error instanceof Problem)) throw error
      if (error.status === 409) {
        state.value = 'already'
        visit.draft.pending = false
        return
      }
      // Refused means nothing was stored: the next try may carry another body.
      forgetSent(visit.draft, body)
      // A place that no longer exists must not keep the words from arriving.
      if (error.field('place') !== undefined) visit.draft.place = null
      visit.refused.value = error
      rest()
    }
  }

  function receive(receipt: Receipt): void {
    visit.clear()
    state.value = 'idle'
    visit.receipt.value = receipt
  }

  function rest(): void {
    visit.draft.pending = false
    state.value = 'idle'
  }

  onScopeDispose(() => {
    stop.abort()
    // Going back is holding it back; only a closed page goes on where it was.
    visit.draft.pending = false
  })

  return {
    state,
    why,
    pause,
    send,
    hold() {
      stop.abort()
      rest()
    },
    async seeEarlier() {
      const changed = visit.draft.text.trim()
      const bodies = visit.draft.sent.map((each) => JSON.parse(each) as FeedbackBody).reverse()
      for (const earlier of bodies) {
        stop = new AbortController()
        await attempt(earlier, stop)
        const code = visit.receipt.value?.code
        if (code !== undefined) {
          if (changed !== earlier.text && !visit.kiosk) rememberWords('message', code, changed)
          return
        }
        if (state.value !== 'already') return
      }
    },
    async sendSeparately() {
      takeNewKey(visit.draft)
      state.value = 'idle'
      await send()
    },
  }
}

function photosAtRest(visit: Visit, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      unwatch()
      resolve()
    }
    const unwatch = watch(visit.photos.busy, (busy) => {
      if (!busy) done()
    })
    signal.addEventListener('abort', done)
  })
}
