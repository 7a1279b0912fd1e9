/** The tasks of some people, closed ones included: what belongs to them and their homes is read in one go, and the rules are asked. */
import type { Person } from '#domain/records/person.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import type { RecordRow } from '../db.ts'
import { readAsking } from '../kept/coverage.ts'
import { readAsked, readIdentities, withRules } from '../kept/people-records.ts'
import type { Phone } from '../phone.ts'

/** All tasks of these people on this day that the phone has a form for, under whatever id they are read. */
export function tasksOf(phone: Phone, people: readonly Person[], today: CalendarDay): Promise<PhoneTask[]> {
  return withRules(async (rules) => {
    const [identities, { plan }] = await Promise.all([readIdentities(phone, rules), readAsking(phone)])
    const ids = [...new Set(people.map(({ id }) => identities.aliasOf(id)))]
    const { tasksOf: asked } = await readAsked(phone, rules, ids, identities, plan)
    return ids.flatMap((id) => asked(id, today))
  })
}

/** Rows of these records, by id. */
export async function rowsById(phone: Phone, ids: readonly string[]): Promise<Map<string, RecordRow>> {
  const rows = await phone.db.records.bulkGet([...new Set(ids)])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}
