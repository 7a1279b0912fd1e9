/** The slip of a month (P0/CTV) over the collaborator's own groups, with the names behind its numbers. */
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { monthSlip, type MonthSlip } from '#domain/ledger/month-slip.ts'
import type { Household } from '#domain/records/household.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { readMetas } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { ownGroups } from './own-groups.ts'
import { recordsOfKind } from './records.ts'

const KINDS = ['household', 'person', 'newborn-check', 'death', 'pregnancy'] as const

/** What the slip's screen shows. */
export interface MonthSlipPage {
  slip: MonthSlip
  people: ReadonlyMap<string, Person>
  households: ReadonlyMap<string, Household>
  /** Whose slip it is: her name, her groups, the ward. */
  author: string
  groups: readonly string[]
  ward: string
}

/** Counts it for the month (`yyyy-mm`). */
export async function readMonthSlip(phone: Phone, month: string, today: CalendarDay): Promise<MonthSlipPage> {
  const [[identity, scope], ...lists] = await Promise.all([readMetas(phone, 'identity', 'scope'), ...KINDS.map((kind) => recordsOfKind<AnyRecord>(phone, kind))])
  const groups = ownGroups(scope)
  const areas = new Set<unknown>(groups.map(({ area }) => area))
  const data = programmeData(lists.flat().filter((record) => areas.has(record['area'])))
  return {
    slip: monthSlip(data, month, today),
    people: new Map((data.person ?? []).map((person) => [person.id, person])),
    households: new Map((data.household ?? []).map((household) => [household.id, household])),
    author: identity?.authorName ?? '',
    groups: groups.map(({ name }) => name),
    ward: scope?.profile.wardName ?? '',
  }
}
