/** The personal identification number (số định danh, CCCD) and the older nine-digit CMND (source: vietnam.md, Personal ID). */
import type { CalendarDay } from '../time/calendar-day.ts'
import { ageInYears } from '../time/age.ts'
import { earliestDay, latestDay } from '../time/partial-date.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { read, unread } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** A sex as the number encodes it. */
export type IdSex = 'male' | 'female'

/** What is known of the person, so that a number of somebody else is noticed; all of it is optional. */
export interface IdOwner {
  readonly sex?: IdSex | undefined
  readonly birth?: PartialDate | undefined
  readonly today?: CalendarDay | undefined
}

/** Something to ask about; it never blocks, because papers and registers do carry mistakes. */
export type IdWarning =
  | { readonly code: 'id-sex-differs'; readonly idSex: IdSex }
  | { readonly code: 'id-year-differs'; readonly idYear: number }
  | { readonly code: 'id-province-unknown'; readonly province: string }

/** Why the text is no number of a person. */
export type IdProblem =
  | { readonly code: 'id-empty' }
  | { readonly code: 'id-letters' }
  | { readonly code: 'id-wrong-length'; readonly digits: number }
  | { readonly code: 'id-cmnd-for-child' }

/** Digits as text, so that leading zeros stay. */
export interface PersonalId {
  readonly id: string
  readonly form: 'personal-id' | 'cmnd'
  readonly warnings: readonly IdWarning[]
}

/** Digit 4 gives century and sex: 0/1 boy/girl of the 1900s, 2/3 of the 2000s, and so on. */
export function sexAndYearOfId(id: string): { readonly sex: IdSex; readonly year: number } | undefined {
  if (!/^\d{12}$/.test(id)) return undefined
  const century = Number(id[3])
  return {
    sex: century % 2 === 0 ? 'male' : 'female',
    year: 1900 + 100 * Math.floor(century / 2) + Number(id.slice(4, 6)),
  }
}

function warningsFor(id: string, owner: IdOwner): IdWarning[] {
  const encoded = sexAndYearOfId(id)
  if (!encoded) return []
  const warnings: IdWarning[] = []
  const province = id.slice(0, 3)
  if (province < '001' || province > '096') warnings.push({ code: 'id-province-unknown', province })
  if (owner.sex && owner.sex !== encoded.sex) warnings.push({ code: 'id-sex-differs', idSex: encoded.sex })
  const years = owner.birth && [earliestDay(owner.birth), latestDay(owner.birth)].map((day) => Number(day.slice(0, 4)))
  if (years && !years.includes(encoded.year)) warnings.push({ code: 'id-year-differs', idYear: encoded.year })
  return warnings
}

/** Nobody under 18 can hold a nine-digit card: the last were issued in 2021, from the age of 14. */
function isChild(owner: IdOwner): boolean {
  if (owner.birth === undefined || owner.today === undefined) return false
  return ageInYears(earliestDay(owner.birth), owner.today) < 18
}

/**
 * Reads a personal number. Length and digits are checked hard; sex, year and province only warn.
 * Provinces are those of the old list (001–096): a number stays for life whatever is merged.
 */
export function parsePersonalId(typed: string, owner: IdOwner = {}): Parsed<PersonalId, IdProblem> {
  const id = typed.normalize('NFKC').replace(/[\s.\p{Pd}\p{Cf}]/gu, '')
  if (id === '') return unread({ code: 'id-empty' })
  if (!/^\d+$/.test(id)) return unread({ code: 'id-letters' })
  if (id.length === 12) return read({ id, form: 'personal-id', warnings: warningsFor(id, owner) })
  if (id.length !== 9) return unread({ code: 'id-wrong-length', digits: id.length })
  return isChild(owner) ? unread({ code: 'id-cmnd-for-child' }) : read({ id, form: 'cmnd', warnings: [] })
}
