/** The vaccination card: every dose by the age at which it is called for, with how it stands in a few words; doses and ages: `domain/vaccines` (clinical.md §6). */
import { hepatitisBLabel, hepatitisBTiming } from '../newborn/hepatitis-b.ts'
import type { Immunisation } from '../records/immunisation.ts'
import type { Person } from '../records/person.ts'
import { childDosesOf, womanDosesOf } from '../tasks/known-doses.ts'
import { givenRecord, type NamedDose } from '../tasks/dose-draft.ts'
import { notGivenWords } from '../schedules/vaccine-follow-up.ts'
import { birthDayOf } from '../tasks/person-facts.ts'
import type { TaskQuestion } from '../tasks/task-rule.ts'
import { daysBetween, type CalendarDay } from '../time/calendar-day.ts'
import { displayDate } from '../time/partial-date.ts'
import { dosesInForce, doseStates, type DoseState } from '../vaccines/dose-states.ts'
import { childVaccines, womanVaccines } from '../vaccines/index.ts'
import type { Span, Vaccine } from '../vaccines/vaccine.ts'
import { notGivenLabels } from './not-given.ts'

/** How a dose is drawn: given, called for, past its days, not yet, or closed without it. */
export type DoseLook = 'given' | 'due' | 'late' | 'upcoming' | 'closed'

/** One dose on the card. */
export interface CardDose {
  readonly state: DoseState
  readonly look: DoseLook
  /** "Đã tiêm 12/6/2026", "Quá lịch 34 ngày". */
  readonly line: string
  /** The record that says so, where there is one: an immunisation of its own, or what another form tells. */
  readonly record: NamedDose | undefined
  /** True for the dose that counts by the hour of birth. */
  readonly byTheHour: boolean
}

/** Doses of one age. */
export interface CardGroup {
  readonly label: string
  readonly doses: readonly CardDose[]
}

/** The card with what it calls for now and next. */
export interface DoseCard {
  readonly groups: readonly CardGroup[]
  readonly callsFor: readonly CardDose[]
  readonly next: CardDose | undefined
  /** Days on which doses are recorded, the latest first: a booklet gives several on one day. */
  readonly knownDays: readonly CalendarDay[]
}

/** Whose card it is: a child's doses go by age, a woman's by the dose before. */
export type CardQuestion = Pick<TaskQuestion, 'person' | 'records' | 'today'>

/** The card of a person on a day. */
export function doseCard(question: CardQuestion): DoseCard {
  const isChild = question.person.role === 'child'
  const vaccines = isChild ? childVaccines : womanVaccines
  const doses = isChild ? childDosesOf(question) : womanDosesOf(question)
  const born = isChild ? (birthDayOf(question) ?? null) : null
  const states = doseStates(born, doses, question.today, { vaccines, birthTime: question.person.birthTime ?? null })
  const plan = planOf(vaccines, question.today)
  const cards = states.map((state) => cardDose(state, doses, question, { born, isChild, byTheHour: plan.get(state.code)?.byTheHour === true }))
  return {
    groups: groupsOf(cards, plan, isChild),
    callsFor: cards.filter(({ look }) => look === 'due' || look === 'late'),
    next: nextOf(cards),
    knownDays: [...new Set(doses.flatMap(({ givenOn, givenAt }) => givenOn ?? givenAt?.slice(0, 10) ?? []))].toSorted().toReversed(),
  }
}

/** The person's own record of a dose; undefined for one that another form tells. */
export function ownRecord({ record }: Pick<CardDose, 'record'>, records: readonly Immunisation[] | undefined): Immunisation | undefined {
  return records?.find(({ id }) => id === record?.id)
}

interface Planned {
  readonly due: Span | null
  readonly byTheHour: boolean
}

function planOf(vaccines: readonly Vaccine[], today: CalendarDay): Map<string, Planned> {
  const all = vaccines.flatMap((vaccine) => dosesInForce(vaccine, today))
  return new Map(all.map(({ code, due, byTheHour }) => [code, { due, byTheHour: byTheHour === true }]))
}

function nextOf(cards: readonly CardDose[]): CardDose | undefined {
  return cards
    .filter(({ look, state }) => look === 'upcoming' && state.why !== 'dose-before-missing' && (state.from ?? state.due) !== null)
    .toSorted((left, right) => ((left.state.from ?? left.state.due ?? '') < (right.state.from ?? right.state.due ?? '') ? -1 : 1))
    .at(0)
}

function groupsOf(cards: readonly CardDose[], plan: ReadonlyMap<string, Planned>, isChild: boolean): CardGroup[] {
  if (!isChild) return [{ label: 'Uốn ván', doses: cards }]
  const months = (code: string): number => {
    const due = plan.get(code)?.due
    return due && 'months' in due ? due.months : 0
  }
  const ages = [...new Set(cards.map(({ state }) => months(state.code)))].toSorted((left, right) => left - right)
  return ages.map((age) => ({ label: age === 0 ? 'Sơ sinh' : `${age} tháng`, doses: cards.filter(({ state }) => months(state.code) === age) }))
}

interface CardFacts {
  readonly born: CalendarDay | null
  readonly isChild: boolean
  readonly byTheHour: boolean
}

const LOOKS: Readonly<Record<DoseState['state'], DoseLook>> = {
  'not-yet': 'upcoming', due: 'due', late: 'late', given: 'given', 'given-late': 'given', 'given-too-early': 'late', 'not-given': 'closed', 'too-old': 'closed',
}

function cardDose(state: DoseState, doses: readonly NamedDose[], question: CardQuestion, facts: CardFacts): CardDose {
  const said = lastSaid(state, doses)
  const record = state.givenOn !== null || LOOKS[state.state] === 'given' ? givenRecord(state, doses) : said
  // Only a no that closes the dose ends it; a child who was sick still has it before it.
  const closing = notGivenWords[state.reason ?? '']
  const isAgain = state.state === 'not-given' && closing !== undefined && 'again' in closing
  const waits = state.state === 'given-too-early' && (state.from ?? state.due ?? '') > question.today
  const look = isAgain ? 'due' : waits ? 'upcoming' : LOOKS[state.state]
  return { state, look, line: lineOf(state, record, question, facts), record, byTheHour: facts.byTheHour }
}

function lastSaid({ code, reason }: DoseState, doses: readonly NamedDose[]): NamedDose | undefined {
  if (reason === null) return undefined
  return doses
    .filter(({ dose, given, notGivenReason }) => dose === code && given === 'no' && (notGivenReason ?? 'other') === reason)
    .toSorted((left, right) => ((left.occurredOn ?? '') < (right.occurredOn ?? '') ? -1 : 1))
    .at(-1)
}

function lineOf(state: DoseState, record: NamedDose | undefined, { today, person }: CardQuestion, { born, isChild, byTheHour }: CardFacts): string {
  const from = state.from ?? state.due
  switch (state.state) {
    case 'given':
    case 'given-late':
      return givenLine(state, record, byTheHour ? { born, birthTime: person.birthTime ?? null } : undefined)
    case 'given-too-early':
      return `Tiêm ${displayDate(state.givenOn ?? '')}, sớm quá. Trạm tiêm lại.`
    case 'not-given':
      return `${reasonLabel(state.reason)}, ${displayDate(record?.occurredOn ?? '')}`
    case 'too-old':
      return 'Đã quá tuổi tiêm'
    case 'late':
      return state.lateAfter === null ? 'Quá lịch tiêm' : `Quá lịch ${daysBetween(state.lateAfter, today)} ngày`
    case 'due':
      return from === null || !isChild ? 'Đến lịch tiêm' : `Đến lịch từ ${displayDate(from)}`
    case 'not-yet':
      return state.why === 'dose-before-missing' || from === null ? 'Chờ mũi trước' : `Từ ${displayDate(from)}`
  }
}

function reasonLabel(reason: string | null): string {
  const labels: Readonly<Record<string, string>> = notGivenLabels
  return labels[reason ?? 'other'] ?? notGivenLabels.other
}

function givenLine(state: DoseState, record: NamedDose | undefined, birth: { born: CalendarDay | null; birthTime: Person['birthTime'] } | undefined): string {
  if (state.givenOn === null && !birth) return 'Đã tiêm, chưa rõ ngày'
  const on = state.givenOn === null ? 'Đã tiêm' : `Đã tiêm ${displayDate(state.givenOn)}`
  if (!birth) return state.state === 'given-late' ? `${on}, muộn` : on
  const timing = hepatitisBTiming({ answer: 'yes', at: record?.givenAt ?? record?.givenOn ?? null, birthDate: birth.born, birthTime: birth.birthTime ?? null })
  return `${on} · ${hepatitisBLabel(timing).toLocaleLowerCase('vi')}`
}
