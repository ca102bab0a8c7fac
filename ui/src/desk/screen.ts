import { ref, type Ref } from 'vue'

function watched(query: string): Ref<boolean> {
  const media = matchMedia(query)
  const matches = ref(media.matches)
  media.addEventListener('change', (event) => {
    matches.value = event.matches
  })
  return matches
}

/** A phone: one pane at a time, navigation at the thumb. */
export const narrow = watched('(max-width: 767px)')
/** No room for the rail beside two panes: it becomes a drawer. */
export const railHidden = watched('(max-width: 1199px)')
/** No room for list and preview side by side. */
export const onePane = watched('(max-width: 899px)')
