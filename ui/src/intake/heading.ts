import { onMounted, useTemplateRef, watchEffect } from 'vue'

let walked = false

/** From the second screen on, a new heading takes the focus so that a screen reader follows. */
export function walkedHere(): void {
  walked = true
}

/** Use with `<h1 ref="heading" tabindex="-1">`. */
export function useHeading(title: () => string): void {
  const heading = useTemplateRef<HTMLElement>('heading')
  onMounted(() => {
    if (walked) heading.value?.focus({ preventScroll: true })
  })
  watchEffect(() => {
    document.title = title()
  })
}
