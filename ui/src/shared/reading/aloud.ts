import { onScopeDispose, ref, type Ref } from 'vue'
import { language } from '@/shared/words'

interface Aloud {
  readonly offered: Readonly<Ref<boolean>>
  readonly speaking: Readonly<Ref<boolean>>
  readonly toggle: (text: string) => void
  readonly stop: () => void
}

/**
 * Reads aloud with a voice that lives on the device. Voices that send the text to a foreign
 * service are never used; without a local one nothing is offered.
 */
export function useAloud(): Aloud {
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : null
  const offered = ref(false)
  const speaking = ref(false)

  const voice = () =>
    speech
      ?.getVoices()
      .find((each) => each.localService && each.lang.toLowerCase().startsWith(language.value))
  const look = () => {
    offered.value = voice() !== undefined
  }
  const stop = () => {
    speech?.cancel()
    speaking.value = false
  }

  look()
  speech?.addEventListener('voiceschanged', look)
  onScopeDispose(() => {
    speech?.removeEventListener('voiceschanged', look)
    stop()
  })

  return {
    offered,
    speaking,
    stop,
    toggle(text) {
      if (speaking.value) {
        stop()
        return
      }
      const with_ = voice()
      if (speech === null || with_ === undefined) return
      const words = new SpeechSynthesisUtterance(text)
      words.voice = with_
      words.lang = with_.lang
      words.rate = 0.9
      words.onend = words.onerror = () => {
        speaking.value = false
      }
      speaking.value = true
      speech.speak(words)
    },
  }
}
