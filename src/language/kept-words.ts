/** The words that a record keeps or somebody else will read: Vietnamese, whatever is spoken here. */
import { vi } from './vi.ts'
import type { Words } from './words-shape.ts'

/** All of them. */
export const keptWords: Words = vi
