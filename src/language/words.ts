/** Words of the interface, by room of the house; one language at a time. */
import { vi } from './vi.ts'

/** All words that a language must have. */
export type Words = typeof vi

/** The words in use. */
export const words: Words = vi
