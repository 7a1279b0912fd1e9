/** A child's vitamin A in each round: called on the first day, caught up on afterwards, and why not where not; rounds, ages and codes: clinical.md §7. */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import type { VitaminADose, VitaminAOutcome } from '../../records/vitamin-a-dose.ts'
import { vitaminAEligibility, vitaminARoundsOf, type VitaminARound } from '../../schedules/vitamin-a-rounds.ts'
import { ageInMonths } from '../../time/age.ts'
import { addDays, addMonths, type CalendarDay } from '../../time/calendar-day.ts'
import { doneBy } from '../chain.ts'
import { birthDayOf, laterDay, personClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** Rounds of a year ago and of half a year ahead are listed, no more. */
const LISTED = { back: 365, ahead: 190 }

const GIVEN: ReadonlySet<VitaminAOutcome> = new Set(['vita_100k', 'vita_200k'])

/** What the list says of a child who comes again. */
const AGAIN: Partial<Record<VitaminAOutcome, string>> = { vita_not_given_sick: ' (hôm trước ốm)', vita_absent: ' (hôm trước vắng)' }

/** One task a round for which the child is of age on its first day. */
export const vitaminARoundRule: TaskRule = {
  id: 'vitamin-a-round',
  label: 'Uống vitamin A',
  ...basedOn(vitaminAEligibility),
  by: 'collaborator',
  closes: ['vitamin-a-dose'],
  form: 'vitamin-a-dose',
  drafts: (question) => {
    const born = birthDayOf(question)
    const { fromMonths, belowMonths } = vitaminAEligibility.value
    if (born === undefined || addMonths(born, belowMonths) < addDays(question.today, -LISTED.back)) return []
    const doses = validRecords(question.records['vitamin-a-dose'])
      .filter(({ subject, occurredOn }) => subject === question.person.id && occurredOn <= question.today)
      .toSorted(compareByTime)
    return roundsAbout(question)
      .filter(({ from }) => isBetween(ageInMonths(born, from), fromMonths, belowMonths))
      .map((round) => draftOf(round, doses, question))
  },
}

function isBetween(age: number, from: number, below: number): boolean {
  return age >= from && age < below
}

function roundsAbout({ records, today }: TaskQuestion): VitaminARound[] {
  const campaigns = validRecords(records.campaign)
  const year = Number(today.slice(0, 4))
  const [first, last] = [addDays(today, -LISTED.back), addDays(today, LISTED.ahead)]
  return [year - 1, year, year + 1].flatMap((one) => vitaminARoundsOf(campaigns, one)).filter(({ from }) => from > first && from <= last)
}

function draftOf(round: VitaminARound, doses: readonly VitaminADose[], question: TaskQuestion): TaskDraft {
  const { catchUpDays, noneWithinMonths } = vitaminAEligibility.value
  const { from, to, label } = round
  const lastDay = laterDay(to, addDays(from, catchUpDays))
  const inRound = doses.filter(({ occurredOn, campaign }) => (campaign && campaign === round.campaign) || (occurredOn >= from && occurredOn <= lastDay))
  const recent = doses.find(({ occurredOn, outcome }) => GIVEN.has(outcome) && occurredOn < from && addMonths(occurredOn, noneWithinMonths) > from)
  const again = AGAIN[inRound.at(-1)?.outcome ?? 'vita_refused'] ?? ''
  return {
    key: `${question.person.id}:${from.slice(0, 4)}-${round.round}`,
    from,
    due: from,
    until: to,
    why: `Uống vitamin A, ${label.toLocaleLowerCase('vi')}${again}`,
    record: round.campaign ?? undefined,
    closedBy: closingOf(inRound, recent, { to, lastDay }, question),
  }
}

function closingOf(inRound: readonly VitaminADose[], recent: VitaminADose | undefined, days: { to: CalendarDay; lastDay: CalendarDay }, question: TaskQuestion): TaskClosing | undefined {
  const given = inRound.find(({ outcome }) => GIVEN.has(outcome))
  if (given) return doneBy(given, days.to)
  const gone = personClosing(question)
  if (gone) return gone
  const last = inRound.at(-1)
  if (last?.outcome === 'vita_refused') return { reason: 'refused', record: last.id, on: last.occurredOn }
  const justTaken = last?.outcome === 'vita_recent_dose' ? last : recent
  if (justTaken) return { reason: 'recent-dose', record: justTaken.id, on: justTaken.occurredOn }
  return question.today > days.lastDay ? { reason: 'ended', record: last?.id ?? null, on: null } : undefined
}
