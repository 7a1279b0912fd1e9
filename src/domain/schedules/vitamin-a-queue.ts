/** The queue of a vitamin A round: which round is on, who is called, who had the dose, and which dose code an age means; ages and rounds: clinical.md §7. */
import { compareByTime } from '../newborn/known-facts.ts'
import type { Campaign } from '../records/campaign.ts'
import type { Person } from '../records/person.ts'
import type { VitaminADose, VitaminAOutcome } from '../records/vitamin-a-dose.ts'
import { ageInMonths } from '../time/age.ts'
import { addDays, addMonths, isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import { earliestDay, latestDay } from '../time/partial-date.ts'
import { vitaminAEligibility, vitaminARoundsOf, type VitaminARound } from './vitamin-a-rounds.ts'

/** Where today lies: before the round, on its days, on the days of catching up, or after them. */
export type RoundPhase = 'ahead' | 'on' | 'catch-up' | 'over'

/** A round with its last day of catching up. */
export interface QueueRound extends VitaminARound {
  readonly lastDay: CalendarDay
}

/** The reasons that the list offers, in its order. */
export const vitaminAReasons = ['vita_not_given_sick', 'vita_absent', 'vita_refused', 'vita_recent_dose'] as const satisfies readonly VitaminAOutcome[]

/** Labels of what came of it. A family hears no dose. */
export const vitaminAOutcomeLabels: Readonly<Record<VitaminAOutcome, string>> = {
  vita_100k: 'Đã uống',
  vita_200k: 'Đã uống',
  vita_not_given_sick: 'Bé ốm',
  vita_absent: 'Vắng',
  vita_refused: 'Gia đình không cho uống',
  vita_recent_dose: 'Mới uống trong tháng',
}

/** True for an outcome that is a dose. */
export function isDose(outcome: VitaminAOutcome | undefined): boolean {
  return outcome === 'vita_100k' || outcome === 'vita_200k'
}

/** A round that begins within so many days is shown beside the one before. */
const SHOWN_AHEAD_DAYS = 30
/** Below one year the smaller dose (completed months on the day). */
const SECOND_YEAR_MONTHS = 12

/** The rounds that the list offers: the one that is on or last was, and the next when it is near. */
export function roundsToShow(campaigns: readonly Campaign[], today: CalendarDay): QueueRound[] {
  const year = Number(today.slice(0, 4))
  const all = [year - 1, year, year + 1].flatMap((one) => vitaminARoundsOf(campaigns, one)).map(withLastDay)
  const begun = all.filter(({ from }) => from <= today).at(-1)
  const next = all.find(({ from }) => from > today && from <= addDays(today, SHOWN_AHEAD_DAYS))
  return [begun, next].filter((round) => round !== undefined)
}

/** The round to begin with: one whose days are over makes room for the next when that is shown. */
export function roundToBegin(rounds: readonly QueueRound[], today: CalendarDay): QueueRound | undefined {
  return rounds.find((round) => roundPhase(round, today) !== 'over') ?? rounds.at(-1)
}

/** So long after its last tick a sitting still goes on: a phone that died under the hand is opened again within it. */
const SITTING_MS = 60 * 60_000

/** The round and the day that this phone's ticks of this sitting were written for; undefined when none was made in it. A tick taken back counts: it says where one was. */
export function sittingOf(rounds: readonly QueueRound[], ownDoses: readonly VitaminADose[], now: number): { round: QueueRound; day: CalendarDay } | undefined {
  const last = ownDoses.filter(({ recordedAt }) => Math.abs(now - recordedAt) < SITTING_MS).toSorted((left, right) => left.recordedAt - right.recordedAt).at(-1)
  const round = last && rounds.find(({ from, lastDay }) => last.occurredOn >= from && last.occurredOn <= lastDay)
  return last && round && { round, day: last.occurredOn }
}

function withLastDay(round: VitaminARound): QueueRound {
  const caughtUp = addDays(round.from, vitaminAEligibility.value.catchUpDays)
  return { ...round, lastDay: round.to > caughtUp ? round.to : caughtUp }
}

/** Where today lies in a round. */
export function roundPhase({ from, to, lastDay }: QueueRound, today: CalendarDay): RoundPhase {
  if (today < from) return 'ahead'
  if (today <= to) return 'on'
  return today <= lastDay ? 'catch-up' : 'over'
}

/** The code of a dose on a day, by the age on it. */
export function doseCodeOn(birthDate: CalendarDay, day: CalendarDay): 'vita_100k' | 'vita_200k' {
  return ageInMonths(birthDate, day) < SECOND_YEAR_MONTHS ? 'vita_100k' : 'vita_200k'
}

/** One child of the queue; `said` is what came of it in this round, `recent` the day of a dose shortly before. */
export interface QueueChild<Item extends Pick<Person, 'id' | 'birthDate'>> {
  readonly child: Item
  readonly said: VitaminADose | undefined
  readonly recent: CalendarDay | undefined
}

/** The list of a round: who is called, in the order that was given, and who cannot be placed for want of a birthday. */
export interface VitaminAQueue<Item extends Pick<Person, 'id' | 'birthDate'>> {
  readonly called: readonly QueueChild<Item>[]
  readonly given: number
  readonly undated: readonly Item[]
}

/** Makes the list; `doses` are valid ones of any child. */
export function vitaminAQueue<Item extends Pick<Person, 'id' | 'birthDate'>>(children: readonly Item[], doses: readonly VitaminADose[], round: QueueRound): VitaminAQueue<Item> {
  const ofChild = new Map<string, VitaminADose[]>()
  for (const dose of doses.toSorted(compareByTime)) ofChild.set(dose.subject, [...(ofChild.get(dose.subject) ?? []), dose])
  const called = children.filter(({ birthDate }) => isCalled(birthDate, round)).map((child) => queued(child, ofChild.get(child.id) ?? [], round))
  return {
    called,
    given: called.filter(({ said }) => isDose(said?.outcome)).length,
    undated: children.filter(({ birthDate }) => mayBeCalled(birthDate, round)),
  }
}

function queued<Item extends Pick<Person, 'id' | 'birthDate'>>(child: Item, doses: readonly VitaminADose[], round: QueueRound): QueueChild<Item> {
  const inRound = doses.filter(({ campaign, occurredOn }) => (campaign && campaign === round.campaign) || (occurredOn >= round.from && occurredOn <= round.lastDay))
  const before = doses.findLast(
    ({ outcome, occurredOn }) => isDose(outcome) && occurredOn < round.from && addMonths(occurredOn, vitaminAEligibility.value.noneWithinMonths) > round.from,
  )
  return { child, said: inRound.findLast(({ outcome }) => isDose(outcome)) ?? inRound.at(-1), recent: before?.occurredOn }
}

function isCalled(birthDate: string | null | undefined, { from }: QueueRound): boolean {
  if (!birthDate || !isCalendarDay(birthDate)) return false
  const months = ageInMonths(birthDate, from)
  return months >= vitaminAEligibility.value.fromMonths && months < vitaminAEligibility.value.belowMonths
}

/** Without a full birthday: true where some day that it may mean is in the age. */
function mayBeCalled(birthDate: string | null | undefined, { from }: QueueRound): boolean {
  if (!birthDate) return true
  if (isCalendarDay(birthDate)) return false
  const { fromMonths, belowMonths } = vitaminAEligibility.value
  return earliestDay(birthDate) <= addMonths(from, -fromMonths) && latestDay(birthDate) > addMonths(from, -belowMonths)
}
