/** The tasks of some people: reads what belongs to them and their households in one go, and asks the schedules. */
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { followUpOf } from '#domain/plans/follow-ups.ts'
import type { Campaign } from '#domain/records/campaign.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import type { RecordRow } from '../db.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordsOfKind, toRecord } from './records.ts'

/** All tasks of these people on this day that the phone has a form for, closed ones included. */
export async function tasksOf(phone: Phone, people: readonly Person[], today: CalendarDay): Promise<PhoneTask[]> {
  const [recordsFor, scope, campaigns] = await Promise.all([linkedTo(phone, people), readMeta(phone, 'scope'), recordsOfKind<Campaign>(phone, 'campaign')])
  // The rules come apart from the phone's first code, vaccines and growth tables with them. Wrapped, so that a live reading goes on behind it.
  const { tasksOnPhone } = await Promise.resolve(import('#domain/tasks/on-phone.ts'))
  const followUp = followUpOf(scope?.profile.planId ?? '')
  return people.flatMap((person) =>
    tasksOnPhone({ person, records: programmeData([...recordsFor(person), ...campaigns]), today, ...(followUp && { planFollowUp: followUp }) }),
  )
}

/** Rows of these households, by id. */
export async function householdRows(phone: Phone, ids: readonly string[]): Promise<Map<string, RecordRow>> {
  const rows = await phone.db.records.bulkGet([...new Set(ids)])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}

/** Records of each person and of the person's household: a visit is linked to the household and names whom it saw. */
async function linkedTo(phone: Phone, people: readonly Person[]): Promise<(person: Person) => AnyRecord[]> {
  const ids = new Set(people.flatMap((person) => [person.id, person.household]))
  const rows = await phone.db.records.where('links').anyOf([...ids]).distinct().toArray()
  const byLink = new Map<string, RecordRow[]>()
  for (const row of rows) {
    for (const link of row.links) {
      const list = byLink.get(link)
      if (list) list.push(row)
      else byLink.set(link, [row])
    }
  }
  const homes = await householdRows(phone, people.map((person) => person.household))
  return (person) => {
    const home = homes.get(person.household)
    const mine = new Set([...(byLink.get(person.id) ?? []), ...(byLink.get(person.household) ?? []), ...(home ? [home] : [])])
    return [...mine].map((row) => toRecord(row))
  }
}
