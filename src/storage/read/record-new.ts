/** What "Ghi mới" offers without a search: forms to finish, the newborns, and the households written to last. */
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { ageInDays } from '#domain/time/age.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { Phone } from '../phone.ts'
import { readDrafts, type DraftWithSubject } from './drafts.ts'
import { readRegistry } from './registry.ts'

/** What "Ghi mới" offers: forms to finish, infants under two months, and the households written to last. */
export interface RecordNewPage {
  drafts: DraftWithSubject[]
  newborns: { child: Person; mother: Person | undefined; household: Household }[]
  recent: { household: Household; mothers: Person[] }[]
  today: string
  now: number
}

/** Infants up to this age are offered by name (days). */
const NEWBORN_DAYS = 60
/** So many households are offered before one has to search. */
const RECENT_HOUSEHOLDS = 8

/** Reads the offer; no search, no typing. */
export async function readRecordNew(phone: Phone): Promise<RecordNewPage> {
  const now = phone.ports.now()
  const today = dayInVietNam(now)
  const [{ households, people }, drafts, ops] = await Promise.all([readRegistry(phone), readDrafts(phone), phone.db.ops.toArray()])
  const open = households.filter(({ household }) => household.status === 'active' && household.consent === 'given')
  const newborns = open.flatMap(({ household, members }) =>
    members
      .filter((child) => child.role === 'child' && child.status === 'active' && isNewborn(child.birthDate, today))
      .map((child) => ({ child, household, mother: child.mother ? people.get(child.mother) : undefined })),
  )
  const lastWritten = new Map<string, number>()
  for (const { recordId, n } of ops) {
    const householdId = people.get(recordId)?.household ?? recordId
    lastWritten.set(householdId, Math.max(n, lastWritten.get(householdId) ?? 0))
  }
  const recent = open
    .toSorted((left, right) => (lastWritten.get(right.household.id) ?? 0) - (lastWritten.get(left.household.id) ?? 0))
    .slice(0, RECENT_HOUSEHOLDS)
  return {
    drafts,
    newborns: newborns.toSorted((left, right) => ((left.child.birthDate ?? '') < (right.child.birthDate ?? '') ? 1 : -1)),
    recent: recent.map(({ household, members }) => ({ household, mothers: members.filter(({ role, status }) => role === 'mother' && status === 'active') })),
    today,
    now,
  }
}

function isNewborn(birthDate: string | null | undefined, today: string): boolean {
  if (!birthDate || !isCalendarDay(birthDate)) return false
  const days = ageInDays(birthDate, today)
  return days >= 0 && days < NEWBORN_DAYS
}
