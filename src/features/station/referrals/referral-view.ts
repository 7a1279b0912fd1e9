/** A referral as the inbox reads it: who, why, since when, how far; worked out of its records once. */
import { urgencyRank } from '#domain/referrals/referral-urgency.ts'
import { findChildFinding } from '#domain/signs/child-findings.ts'
import { findWomanFinding } from '#domain/signs/woman-findings.ts'
import { findFinding } from '#domain/signs/newborn-findings.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { householdKind } from '#domain/records/household.ts'
import { personKind } from '#domain/records/person.ts'
import { referralKind } from '#domain/records/referral.ts'
import { ageLabel } from '#domain/time/age.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { ReferralRow } from '#protocol/station.ts'
import { personName } from '../reading/person-name.ts'
import { readFields } from '../reading/read-fields.ts'
import type { ReadFields } from '../reading/read-fields.ts'

export type ReferralView = {
  id: string
  row: ReferralRow
  fields: ReadFields<typeof referralKind>
  child: ReadFields<typeof personKind>
  mother: ReadFields<typeof personKind>
  household: ReadFields<typeof householdKind>
  name: string
  /** Name and age, for a line of the list. */
  title: string
  why: string
  /** When it was written, ms since 1970. */
  at: number
  emergency: boolean
  authorName: string
}

/** `today` (`yyyy-mm-dd`) settles the age. */
export function referralView(row: ReferralRow, today: string): ReferralView {
  const fields = readFields(referralKind, row.referral)
  const child = readFields(personKind, row.child)
  const mother = readFields(personKind, row.mother)
  const name = personName(child, mother)
  return {
    id: row.referral.id,
    row,
    fields,
    child,
    mother,
    household: readFields(householdKind, row.household),
    name,
    title: child.birthDate ? `${name} · ${told(ageLabel(child.birthDate, today))}` : name,
    why: told(reasonLine(fields.reasons ?? [], { breaths: fields.breaths, temperatureCelsius: temperatureOf(row) })) || stationWords.station.referral.noReason,
    at: fields.recordedAt ?? row.referral.receivedAt,
    emergency: fields.urgency === undefined || fields.urgency === 'emergency',
    authorName: row.referral.authorName,
  }
}

/** Emergencies first and the oldest of them on top; finished ones newest first. */
export function orderReferrals(views: readonly ReferralView[], finished: boolean): ReferralView[] {
  if (finished) return views.toSorted((one, other) => other.at - one.at)
  return views.toSorted((one, other) => rankOf(one) - rankOf(other) || one.at - other.at)
}

/** A referral whose urgency cannot be read is taken for an emergency. */
function rankOf({ fields }: ReferralView): number {
  return urgencyRank(fields.urgency ?? 'emergency')
}

/** The signs without their figures, which stand in boxes of their own. */
export function signWords(reasons: readonly string[]): string {
  const known = reasons.filter((reason) => findFinding(reason) ?? findChildFinding(reason) ?? findWomanFinding(reason))
  return told(reasonLine(known.length > 0 ? known : reasons))
}

function temperatureOf(row: ReferralRow): number | null {
  const value = row.dangerSignCheck?.fields['temperatureCelsius']
  return typeof value === 'number' ? value : null
}
