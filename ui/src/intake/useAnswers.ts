import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { Problem } from '@/shared/api'
import { conclude, propose, type Proposed } from './answers'
import { keyOf } from './draft'
import type { Visit } from './visit'

const PAUSE_MS = 900
const SHORTEST = 4

export interface Answers {
  readonly proposed: ShallowRef<readonly Proposed[]>
  /** What the patient has said of each so far. */
  readonly judged: Ref<Record<string, boolean>>
  readonly judge: (id: string, helped: boolean) => void
  /** Tells the hospital what became of the articles, once the patient goes on or is done. */
  readonly finish: () => void
  /** The next question is another one. */
  readonly forget: () => void
}

/** Looks for an answer whenever the writer of an enquiry pauses. Silence and refusals keep nobody from sending. */
export function useAnswers(visit: Visit): Answers {
  const proposed = shallowRef<readonly Proposed[]>([])
  const judged = ref<Record<string, boolean>>({})
  let timer = 0
  let running = new AbortController()

  async function look(text: string): Promise<void> {
    running.abort()
    const mine = (running = new AbortController())
    try {
      const found = await propose(visit.code, text, mine.signal)
      if (!mine.signal.aborted) proposed.value = found
    } catch (error) {
      if (!mine.signal.aborted && !(error instanceof Problem)) throw error
    }
  }

  watch(
    () => (visit.draft.nature === 'enquiry' ? visit.draft.text.trim() : ''),
    (text) => {
      clearTimeout(timer)
      if (text.length < SHORTEST) {
        running.abort()
        proposed.value = []
      } else {
        timer = window.setTimeout(() => void look(text), PAUSE_MS)
      }
    },
    { immediate: true },
  )

  onScopeDispose(() => {
    clearTimeout(timer)
    running.abort()
  })

  return {
    proposed,
    judged,
    judge(id, helped) {
      judged.value = { ...judged.value, [id]: helped }
    },
    forget() {
      judged.value = {}
      proposed.value = []
    },
    finish() {
      const text = visit.draft.text.trim()
      if (visit.draft.nature !== 'enquiry' || text === '') return
      const ids = new Set([...proposed.value.map((each) => each.id), ...Object.keys(judged.value)])
      const those = (word: boolean | undefined) =>
        [...ids].filter((id) => judged.value[id] === word)
      conclude(visit.code, keyOf(visit.draft), {
        text,
        shown: those(undefined),
        helped: those(true),
        notHelped: those(false),
      }).catch((error: unknown) => {
        // A count that is lost must not hold the patient up.
        if (!(error instanceof Problem)) throw error
      })
    },
  }
}
