import { computed, reactive, ref, watch, type Ref } from 'vue'
import { useDraft } from '@/desk/drafts'
import type { KeptPhoto } from '@/intake/draft'
import { usePhotos } from '@/intake/photos'
import { newKey } from '@/shared/key'
import { addNote, reply } from '../calls'
import type { CaseView } from '../case'
import { replyToAll } from '../family/family'
import { useVerb } from '../verb'

/** To whom one writes: the patient, or colleagues. */
export type Mode = 'reply' | 'note'

/** What is being written, each kind with a draft of its own, and how it is sent. */
export function useComposing(
  view: () => CaseView,
  mode: Ref<Mode>,
  others: () => number,
  show: (next: CaseView) => void,
) {
  const text = useDraft(() => `${view().row.id}.${mode.value}`)
  const plan = ref(true)
  const toAll = ref(false)
  /** An urgent case owes the patient a plan; the writer says whether these words are it. */
  const owesPlan = computed(() =>
    view().promises.some((each) => each.kind === 'plan' && each.keptAt === null),
  )
  const arrived = reactive<{ photos: KeptPhoto[] }>({ photos: [] })
  const photos = usePhotos(arrived)
  const { busy, problem, act } = useVerb(view, show)

  /** Other words are another message; the same words sent again are the same one. */
  let key = newKey()
  watch([mode, text, toAll], () => {
    key = newKey()
  })

  async function go(): Promise<boolean> {
    const said = text.value.trim()
    const replies = mode.value === 'reply'
    const send = toAll.value && others() > 0 ? replyToAll : reply
    const sent = arrived.photos.map((photo) => photo.id)
    const done = await act((id) =>
      replies ? send(id, said, owesPlan.value && plan.value, sent, key) : addNote(id, said, key),
    )
    if (!done) return false
    if (replies) arrived.photos.splice(0)
    text.value = ''
    toAll.value = false
    return true
  }

  return { text, plan, toAll, owesPlan, photos, kept: arrived.photos, busy, problem, go }
}
