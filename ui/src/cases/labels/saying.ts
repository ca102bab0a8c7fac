import { h, shallowRef } from 'vue'
import { ElMessage } from 'element-plus'
import 'element-plus/es/components/message/style/css'
import { Problem } from '@/shared/api'
import { words } from '@/shared/words'
import { relabel, type LabelChange } from '../calls'
import type { CaseView } from '../case'
import { refreshQueues } from '../queues'
import { useVerb } from '../verb'
import { undoOf } from './labels'
import { labelWords } from './words'

const TOAST_MS = 8000

interface Undo {
  readonly id: string
  readonly version: number
  readonly change: LabelChange
  readonly show: (next: CaseView) => void
}

// Of the whole window: who has confirmed and gone on to the next case can still take it back.
const last = shallowRef<Undo | null>(null)
let toast: { close: () => void } | null = null
const t = words(labelWords)

function offer(text: string) {
  toast?.close()
  toast = ElMessage({
    type: 'success',
    duration: TOAST_MS,
    message: h('span', { class: 'with-undo' }, [
      text,
      h('button', { class: 'undo', type: 'button', onClick: () => void undo() }, [
        t.value.undo,
        h('kbd', { 'aria-hidden': 'true' }, 'z'),
      ]),
    ]),
  })
}

/** Takes back what was said last, as long as nobody has done anything to that case since. */
export async function undo(): Promise<boolean> {
  const it = last.value
  if (it === null) return false
  last.value = null
  toast?.close()
  try {
    it.show(await relabel(it.id, it.version, it.change))
    ElMessage.success(t.value.undone)
    void refreshQueues()
    return true
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    ElMessage.error(error.message)
    return false
  }
}

export const undoable = () => last.value !== null

/** Says what the words of a case mean, and can take it back. */
export function useSaying(current: () => CaseView | null, show: (next: CaseView) => void) {
  const verb = useVerb(current, show)

  async function say(change: LabelChange, said: string): Promise<boolean> {
    const before = current()
    if (before === null) return false
    verb.begin()
    let after: CaseView | null = null
    const done = await verb.act(async (id, version) => {
      after = await relabel(id, version, change)
      return after
    })
    const now = after as CaseView | null
    if (!done || now === null) return false
    const { id, version } = now.row
    last.value = { id, version, change: undoOf(before, now), show }
    offer(said)
    return true
  }

  return { ...verb, say }
}
