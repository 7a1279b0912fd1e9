/** Words of the interface, by room of the house; one language at a time. */
import { firstVi } from './first-vi.ts'
import type { Words } from './words-shape.ts'

/** The words in use; screens read them when they are loaded, so a language is chosen before. Until `speakWith` there are those of what a phone shows first. */
export let words: Words = firstVi as Words

/** Whether every word is there. */
export let hasAllWords = false

/** Puts all words of a language in place. */
export function speakWith(language: Words): void {
  words = language
  hasAllWords = true
}
