/** What every language must have: the shape of the Vietnamese words, without their wording. */
import type { viStation } from './vi-station.ts'
import type { vi } from './vi.ts'

/** The same words in whatever language: texts are any text, functions keep what they take. */
export type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Result
    ? (...values: Values) => Widened<Result>
    : T extends object
      ? { readonly [Key in keyof T]: Widened<T[Key]> }
      : T

/** All words that a language must have. */
export type Words = Widened<typeof vi>

/** All words of the station's own screens. */
export type StationWords = Widened<typeof viStation>
