import { computed, reactive } from 'vue'
import type { FindingBody } from '../calls'
import type { CaseView, Need, Outcome } from '../case'

/** What was typed about the inquiry, what the case still needs, and what of it is missing. */
export function useFinding(current: () => CaseView) {
  const form = reactive({
    outcome: null as Outcome | null,
    causeCode: null as string | null,
    cause: '',
    action: '',
    step: null as string | null,
  })
  const needs = computed<readonly Need[]>(
    () => current().inquiry.needs[form.outcome ?? 'none'] ?? [],
  )

  /** What is on record stands where nothing has been typed yet. */
  function begin() {
    const { answer, inquiry } = current()
    form.outcome ??= answer?.outcome ?? null
    form.causeCode ??= inquiry.cause
    form.cause ||= answer?.cause ?? ''
    form.action ||= answer?.action ?? ''
    form.step ??= inquiry.step
  }

  function lacks(need: Need): boolean {
    if (!needs.value.includes(need)) return false
    switch (need) {
      case 'outcome':
        return form.outcome === null
      case 'cause':
        return form.cause.trim() === '' && (form.causeCode === null || form.causeCode === 'other')
      case 'action':
        return form.action.trim() === ''
      case 'step':
        return form.step === null
    }
  }

  function body(): FindingBody {
    const [cause, action] = [form.cause.trim(), form.action.trim()]
    return {
      ...(form.outcome === null ? {} : { outcome: form.outcome }),
      ...(form.causeCode === null ? {} : { causeCode: form.causeCode }),
      ...(cause === '' ? {} : { cause }),
      ...(action === '' ? {} : { action }),
      ...(form.step === null ? {} : { step: form.step }),
    }
  }

  function clear() {
    Object.assign(form, { outcome: null, causeCode: null, cause: '', action: '', step: null })
  }

  return {
    form,
    needs,
    begin,
    body,
    clear,
    missing: computed(() => needs.value.filter(lacks)),
  }
}
