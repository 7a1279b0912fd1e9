/** Tasks of many people at once: records are first handed to the persons they are about, so that 5,000 people stay quick. */
import { groupBy } from '../group-by.ts'
import { validRecords, type ProgrammeData } from '../indicators/counting/programme-data.ts'
import type { FollowUpSchedule } from '../plans/plan.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import type { Task } from './task.ts'
import { tasksFor } from './tasks-for.ts'

/** The tasks of every person in the data, in the order of the persons. */
export function tasksForAll(data: ProgrammeData, today: CalendarDay, planFollowUp?: FollowUpSchedule): Task[] {
  const bySubject = <Item extends { subject: string }>(items: readonly Item[]): Map<string, [Item, ...Item[]]> =>
    groupBy(items, ({ subject }) => subject)
  const households = groupBy(validRecords(data.household), ({ id }) => id)
  const checks = bySubject(validRecords(data['newborn-check']))
  const signs = bySubject(validRecords(data['danger-sign-check']))
  const referrals = bySubject(validRecords(data.referral))
  const sightings = validRecords(data['household-visit']).flatMap((visit) => visit.seen.map((person) => ({ person, visit })))
  const visits = groupBy(sightings, ({ person }) => person)
  return validRecords(data.person).flatMap((person) =>
    tasksFor({
      person,
      today,
      ...(planFollowUp && { planFollowUp }),
      records: {
        household: households.get(person.household) ?? [],
        'newborn-check': checks.get(person.id) ?? [],
        'danger-sign-check': signs.get(person.id) ?? [],
        referral: referrals.get(person.id) ?? [],
        'household-visit': visits.get(person.id)?.map(({ visit }) => visit) ?? [],
      },
    }),
  )
}
