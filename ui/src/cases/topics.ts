import { shallowRef } from 'vue'
import topics from '../../../corpus/topics.json'
import { get } from '@/desk/api'
import type { Language } from '@/shared/words'

interface Own {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** This hospital's own, asked for when the first is to be named. */
const own = shallowRef<readonly Own[] | null>(null)
const OWN = '.own-'

async function ask() {
  own.value = []
  const answer = await get<{ topics: readonly Own[] }>('/api/topics/own').catch(() => null)
  own.value = answer?.topics ?? null
}

/** The third level of the classification; a code this version does not know is shown as it is. */
export function topicName(code: string, language: Language): string {
  if (!code.includes(OWN)) return topics.find((topic) => topic.code === code)?.[language] ?? code
  if (own.value === null) void ask()
  const named = own.value?.find((topic) => topic.code === code)
  return (language === 'zh' ? named?.name : named?.nameEn) ?? code
}
