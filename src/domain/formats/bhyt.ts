/** The health insurance card (thẻ BHYT): 15 characters, its last 10 alone, or the personal number (source: vietnam.md, Health card). */
import { read, unread } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** `card` 2 letters + 13 digits, `social-insurance` 10 digits, `personal-id` 12 digits. */
export type HealthCardForm = 'card' | 'social-insurance' | 'personal-id'

/** A card number in capitals; `socialInsurance` is the part that stays the same on every card of a person. */
export interface HealthCard {
  readonly code: string
  readonly form: HealthCardForm
  readonly socialInsurance?: string
  readonly warnings: readonly HealthCardWarning[]
}

/** Asked, never blocking: the prefix for young children needs the station's confirmation. */
export interface HealthCardWarning {
  readonly code: 'card-prefix-differs'
  readonly expected: string
}

/** Why the text is no card number; `characters` counts what was typed. */
export type HealthCardProblem =
  | { readonly code: 'card-empty' }
  | { readonly code: 'card-wrong-length'; readonly characters: number }
  | { readonly code: 'card-wrong-shape' }

const SHAPES: readonly (readonly [HealthCardForm, RegExp])[] = [
  ['card', /^[A-Z]{2}\d{13}$/],
  ['social-insurance', /^\d{10}$/],
  ['personal-id', /^\d{12}$/],
]

/**
 * Reads a card number; spaces, dots and dashes are dropped. `expectedPrefix` (such as the one the ward has
 * configured for children under six) only warns, and only on the 15-character form.
 */
export function parseHealthCard(typed: string, expectedPrefix?: string): Parsed<HealthCard, HealthCardProblem> {
  const code = typed.normalize('NFKC').replace(/[\s.\p{Pd}\p{Cf}]/gu, '').toUpperCase()
  if (code === '') return unread({ code: 'card-empty' })
  const form = SHAPES.find(([, shape]) => shape.test(code))?.[0]
  if (form === undefined) {
    const rightLength = [10, 12, 15].includes(code.length)
    return unread(rightLength ? { code: 'card-wrong-shape' } : { code: 'card-wrong-length', characters: code.length })
  }
  if (form === 'personal-id') return read({ code, form, warnings: [] })
  const differs = form === 'card' && expectedPrefix !== undefined && !code.startsWith(expectedPrefix)
  const warnings: HealthCardWarning[] = differs ? [{ code: 'card-prefix-differs', expected: expectedPrefix }] : []
  return read({ code, form, socialInsurance: code.slice(-10), warnings })
}
