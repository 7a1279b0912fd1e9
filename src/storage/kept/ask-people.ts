/** Asks the rules about people whose records lie together; fetched after the phone's first code, vaccines and growth tables with it. */
import { isVoid, programmeData } from '#domain/indicators/counting/programme-data.ts'
import { followUpOf } from '#domain/plans/follow-ups.ts'
import { identitiesOf } from '#domain/duplicates/aliases.ts'
import { groupBy } from '#domain/group-by.ts'
import type { IdentityDecision } from '#domain/records/identity-decision.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { tasksOnPhone, type PhoneTask } from '#domain/tasks/on-phone.ts'
import { peopleIndex, personWithRecords } from '#domain/tasks/people-index.ts'
import { isExpecting } from '#domain/tasks/pregnancies.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'

/** Answers about people whose records were read together. */
export interface AskedPeople {
  /** What the phone asks of one of them on a day. */
  tasksOf: (person: string, day: CalendarDay) => PhoneTask[]
  /** True for one who goes with child. */
  isExpecting: (person: string, day: CalendarDay) => boolean
  /** A record as it was written down, where it was among those read. */
  recordOf: (id: string) => AnyRecord | undefined
}

/** Who is read as whom. */
export interface ReadAs {
  aliasOf: (id: string) => string
  /** All entries that are one with this, itself among them. */
  groupOf: (id: string) => readonly string[]
}

/** Reads it out of the decisions. */
export function readAs(decisions: readonly IdentityDecision[]): ReadAs {
  const { aliasOf } = identitiesOf(decisions)
  const families = groupBy([...new Set(decisions.flatMap(({ kept, other }) => [kept, other]))], aliasOf)
  return { aliasOf, groupOf: (id) => families.get(aliasOf(id)) ?? [id] }
}

/** Makes the answers from all records that the rules may ask for, by the care after birth of a plan. */
export function askPeople(records: readonly AnyRecord[], plan: string): AskedPeople {
  const planFollowUp = followUpOf(plan)
  const index = peopleIndex(programmeData(records))
  const byId = new Map(records.map((record) => [record.id, record]))
  const found = new Map<string, ReturnType<typeof personWithRecords>>()
  const recordsOf = (person: string) => {
    const one = found.has(person) ? found.get(person) : personWithRecords(index, person)
    found.set(person, one)
    return one
  }
  return {
    tasksOf: (person, today) => {
      const one = recordsOf(person)
      return one ? tasksOnPhone({ ...one, today, ...(planFollowUp && { planFollowUp }) }) : []
    },
    isExpecting: (person, today) => {
      const one = recordsOf(person)
      return one !== undefined && !isVoid(one.person) && isExpecting({ ...one, today })
    },
    recordOf: (id) => byId.get(id),
  }
}
