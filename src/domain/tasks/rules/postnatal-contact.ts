/** Home contacts that are due after a birth, and which visit closed each; days: `schedules/postnatal-contacts.ts`, rule: clinical.md §4. */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { compareByTime, knownNewbornFacts, type KnownNewbornFacts } from '../../newborn/known-facts.ts'
import type { HouseholdVisit } from '../../records/household-visit.ts'
import type { PostnatalVisit } from '../../records/postnatal-visit.ts'
import {
  closerContactsFor,
  closerPostnatalContacts,
  contactsOfPlan,
  postnatalContacts,
  type PostnatalContact,
} from '../../schedules/postnatal-contacts.ts'
import { addDays, type CalendarDay } from '../../time/calendar-day.ts'
import { lossOf } from '../mother-alone.ts'
import { birthDayOf, personClosing } from '../person-facts.ts'
import type { Task, TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** A contact with its days in the calendar. */
interface DatedContact extends Pick<Task, 'from' | 'due' | 'until'> {
  readonly id: string
  readonly label: string
}

/** The contacts of one child, or of a mother whose child died, closed ones included; none for a birth without a full date. */
export const postnatalContact: TaskRule = {
  id: 'postnatal-contact',
  label: 'Thăm sau sinh',
  ...basedOn(postnatalContacts),
  by: 'collaborator',
  closes: ['household-visit', 'postnatal-visit'],
  form: 'household-visit',
  drafts: (question) => {
    const { person, today, records } = question
    // A mother whose child died is visited alone, as often as any other.
    const loss = lossOf(question)
    const born = loss?.occurredOn ?? birthDayOf(question)
    if (born === undefined || born > today) return []
    const facts = knownNewbornFacts(validRecords(records['newborn-check']).filter(({ subject }) => subject === person.id))
    const discharged = loss ? (loss.dischargedOn ?? null) : facts.dischargedOn.value
    const contacts = datedContacts(question, born, facts, discharged)
    const lastDay = contacts.at(-1)?.until
    // A year on, nobody needs the list of visits of the first weeks.
    if (lastDay === undefined || today > addDays(lastDay, 365)) return []
    // Whoever saw the newborn, or the mother alone, at home has visited: the station writes the contact alone, the phone both records.
    const visits = [
      ...validRecords(records['household-visit']).filter(({ seen }) => seen.includes(person.id)),
      ...validRecords(records['postnatal-visit']).filter(({ subject, mother, sawNewborn, sawMother }) =>
        subject === person.id ? sawNewborn === 'yes' : mother === person.id && sawMother === 'yes',
      ),
    ].toSorted(compareByTime)
    return contacts.map(({ id, label, ...days }): TaskDraft => ({
      key: `${loss?.id ?? person.id}:${id}`,
      ...days,
      why: label,
      closedBy: closingOf({ id, label, ...days }, contacts, visits, question, discharged),
    }))
  },
}

/** True for a child who needs visits twice as often: small, early, or once with a danger sign. */
function needsCloserContacts(question: TaskQuestion, born: CalendarDay, facts: KnownNewbornFacts): boolean {
  const { belowGrams, belowWeeks, dangerSignWithinDays } = closerContactsFor.value
  const lastDay = addDays(born, dangerSignWithinDays)
  const mine = (record: { subject: string; occurredOn: string }): boolean =>
    record.subject === question.person.id && record.occurredOn <= lastDay
  return (
    (facts.birthWeightGrams.value ?? belowGrams) < belowGrams ||
    (facts.gestationWeeks.value ?? belowWeeks) < belowWeeks ||
    validRecords(question.records.referral).some(mine) ||
    validRecords(question.records['danger-sign-check']).some(
      (check) => mine(check) && Object.values(check.signs).includes('yes'),
    )
  )
}

function datedContacts(question: TaskQuestion, born: CalendarDay, facts: KnownNewbornFacts, discharged: CalendarDay | null): DatedContact[] {
  const own = needsCloserContacts(question, born, facts) ? closerPostnatalContacts.value : postnatalContacts.value
  const planned = question.planFollowUp ? contactsOfPlan(question.planFollowUp, own) : []
  const byBirth = own.filter(({ countFrom }) => countFrom === 'birth').map((contact) => dated(contact, born, discharged))
  const others = [...own.filter(({ countFrom }) => countFrom === 'discharge'), ...planned].flatMap((contact) => {
    const start = contact.countFrom === 'birth' ? born : discharged
    return start === null ? [] : [dated(contact, start, discharged)]
  })
  // One visit does for two contacts that fall together: the second is not asked for.
  const apart = others.filter((other) => !byBirth.some((contact) => fallTogether(contact, other)))
  return [...byBirth, ...apart].toSorted((left, right) => (left.due < right.due ? -1 : Number(left.due > right.due)))
}

function fallTogether(byBirth: DatedContact, other: DatedContact): boolean {
  const isPlanned = other.id.startsWith('plan-')
  return isPlanned ? other.due >= byBirth.from && other.due <= byBirth.until : other.due === byBirth.due
}

function dated(contact: PostnatalContact, start: CalendarDay, discharged: CalendarDay | null): DatedContact {
  const due = addDays(start, contact.due)
  const until = addDays(start, contact.until)
  const homeOnlyFrom = discharged !== null && discharged > due && discharged <= until ? discharged : due
  return { id: contact.id, label: contact.label, from: addDays(start, contact.from), due: homeOnlyFrom, until }
}

function closingOf(
  contact: DatedContact,
  contacts: readonly DatedContact[],
  visits: readonly (HouseholdVisit | PostnatalVisit)[],
  question: TaskQuestion,
  discharged: CalendarDay | null,
): TaskClosing | undefined {
  const { today } = question
  const inWindow = visits.find(({ occurredOn }) => occurredOn >= contact.from && occurredOn <= contact.until)
  if (inWindow) return { reason: 'done', record: inWindow.id, on: inWindow.occurredOn }
  const gone = personClosing(question)
  if (gone) return gone
  if (discharged !== null && contact.until < discharged) return { reason: 'in-hospital', record: null, on: null }
  if (today <= contact.until) return undefined
  const later = visits.find(({ occurredOn }) => occurredOn > contact.until)
  if (later) return { reason: 'done-late', record: later.id, on: later.occurredOn }
  const next = contacts.find(({ due }) => due > contact.due)
  if (next === undefined) return { reason: 'ended', record: null, on: null }
  return today >= next.due ? { reason: 'replaced', record: null, on: null } : undefined
}
