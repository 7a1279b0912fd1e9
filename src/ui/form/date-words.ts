/** What is wrong with a day under typing, in words. */
import { words } from '#language/words.ts'
import { dateFault, type DateParts } from './date-parts.ts'

/** The words for boxes that make no day; undefined for a day, and for boxes that are all empty. */
export function dateFaultWords(parts: DateParts, allowPartial = false): string | undefined {
  const fault = dateFault(parts, allowPartial)
  if (fault === undefined) return undefined
  return fault === 'unfinished' ? words.ui.date.unfinished : words.ui.date.noSuchDay(`${parts.day}/${parts.month}`)
}
