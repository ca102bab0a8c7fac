import { readonly, ref } from 'vue'

const moment = ref(new Date())

/** One clock for the whole desk, so that all times on a screen are of the same moment. */
export const now = readonly(moment)

setInterval(() => {
  moment.value = new Date()
}, 15_000)

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) moment.value = new Date()
})
