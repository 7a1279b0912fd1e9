/** A home where something was unsafe is looked at again, on the day agreed or on the one that the danger asks for; days: `hazards/hazard-recheck.ts`, `schedules/home-hazard-rechecks.ts` (NSC). */
import { proposedDay } from '../../hazards/hazard-recheck.ts'
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import type { HomeHazardCheck } from '../../records/home-hazard-check.ts'
import type { Person } from '../../records/person.ts'
import { homeHazardRechecks } from '../../schedules/home-hazard-rechecks.ts'
import { addDays, addMonths, type CalendarDay } from '../../time/calendar-day.ts'
import { isFullDate } from '../../time/partial-date.ts'
import { chainOf, type Step } from '../chain.ts'
import { lifeClosing, personClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** A task of the home, given once: to its youngest child who is still there. */
export const homeHazardRecheck: TaskRule = {
  id: 'home-hazard-recheck',
  label: 'Xem lại nguy hiểm trong nhà',
  ...basedOn(homeHazardRechecks),
  by: 'collaborator',
  closes: ['home-hazard-check'],
  form: 'home-hazard-check',
  drafts: (question) => {
    const { person, records, today } = question
    const checks = validRecords(records['home-hazard-check'])
      .filter(({ household, occurredOn }) => household === person.household && occurredOn <= today)
      .toSorted(compareByTime)
    if (checks.length === 0 || youngestOf(question).id !== person.id) return []
    const rest = restOf(question)
    return chainOf(undefined, checks, after, today).map((draft) => (draft.closedBy ? draft : { ...draft, closedBy: rest }))
  },
}

function after({ id, occurredOn, items, lookAgainOn }: HomeHazardCheck): Step | undefined {
  const unsafe = Object.keys(items).filter((code) => items[code] === 'unsafe')
  const due = lookAgainOn ?? proposedDay(occurredOn, unsafe)
  if (due === undefined) return undefined
  return { key: id, from: occurredOn, due, until: addDays(due, homeHazardRechecks.value.lateAfterDays), why: 'Xem lại chỗ nguy hiểm trong nhà', record: id }
}

function youngestOf(question: TaskQuestion): Person {
  const others = validRecords(question.records.person).filter(({ id, household }) => id !== question.person.id && household === question.person.household)
  return others.reduce((youngest, other) => (rank(other, question) > rank(youngest, question) ? other : youngest), question.person)
}

/** Who is still there before who is not, then by the birth day, then by id, so that every machine chooses alike. */
function rank(person: Person, question: TaskQuestion): string {
  return [lifeClosing({ ...question, person }) ? 0 : 1, person.birthDate ?? '', person.id].join(' ')
}

function restOf(question: TaskQuestion): TaskClosing | undefined {
  return personClosing(question) ?? (isChild(question.person.birthDate, question.today) ? undefined : { reason: 'too-old', record: null, on: null })
}

function isChild(birthDate: string | null | undefined, today: CalendarDay): boolean {
  return !!birthDate && isFullDate(birthDate) && today < addMonths(birthDate, homeHazardRechecks.value.childBelowMonths)
}
