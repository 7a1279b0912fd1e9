/** Words of the interface, by room of the house; one language at a time. */
import { firstVi } from './first-vi.ts'
import type { vi } from './vi.ts'

/** All words that a language must have. */
export type Words = typeof vi

/** The words in use; screens read them when they are loaded. Before `speakWith` there are those of what a phone shows first. */
export let words: Words = firstVi as Words

/** Whether every word is there. */
export let hasAllWords = false

/** Puts all words of a language in place. */
export function speakWith(language: Words): void {
  words = language
  hasAllWords = true
}
