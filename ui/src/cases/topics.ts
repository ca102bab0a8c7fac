import topics from '../../../corpus/topics.json'
import type { Language } from '@/shared/words'

/** The third level of the classification; a code this version does not know is shown as it is. */
export function topicName(code: string, language: Language): string {
  return topics.find((topic) => topic.code === code)?.[language] ?? code
}
