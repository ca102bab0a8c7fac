export { dictionary, nameOf, words, type Dictionary } from './dictionary'
export { language, speak, type Language } from './language'
