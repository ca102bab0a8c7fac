export { dictionary, listed, nameOf, words, type Dictionary } from './dictionary'
export { language, speak, type Language } from './language'
