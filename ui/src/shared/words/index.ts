export { dictionary, listed, nameOf, words, type Dictionary } from './dictionary'
export { whereabouts } from './place'
export { language, speak, type Language } from './language'
