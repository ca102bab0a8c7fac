import { useDepartments } from '../departments'
import { nameOf, type Language } from '@/shared/words'
import { topicName } from '../topics'
import { codeWords, wordOf } from '../words'
import type { FilterName } from './state'
import { inboxWords } from './words'

/** What a filter says on its chip. */
export function filterText(name: FilterName, value: string, language: Language): string {
  const codes = codeWords[language]
  const names = inboxWords[language]
  switch (name) {
    case 'level':
    case 'nature':
    case 'stage':
    case 'issue':
    case 'channel':
    case 'status':
      return wordOf(codes[name], value)
    case 'topic':
      return topicName(value, language)
    case 'department': {
      const found = useDepartments().value.find((each) => each.id === value)
      return found ? nameOf(found) : names.department
    }
    case 'place':
      return names.place
    case 'mark':
      return (names.mark as Readonly<Record<string, string>>)[value] ?? value
    case 'within':
      return names.within(value)
    case 'from':
    case 'to':
      return `${names[name]} ${value}`
  }
}
