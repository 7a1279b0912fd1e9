/** What is recorded of a child of the training ward as it grows: weights and lengths, doses from its booklet, vitamin A, an examination, food, the home. */
import type { Json } from '#domain/json.ts'
import { lmsOf } from '#domain/growth/lms-table.ts'
import { lengthHeightForAge } from '#domain/growth/who/length-height-for-age.ts'
import { weightForAge } from '#domain/growth/who/weight-for-age.ts'
import { hazardsToLookAt } from '#domain/hazards/hazards-to-look-at.ts'
import type { RecordChange } from '#domain/records/change.ts'
import { foodGroups } from '#domain/records/feeding-recall.ts'
import { vitaminARoundsOf } from '#domain/schedules/vitamin-a-rounds.ts'
import { ageInMonths } from '#domain/time/age.ts'
import { addDays, daysBetween, type CalendarDay } from '#domain/time/calendar-day.ts'
import { childVaccines } from '#domain/vaccines/index.ts'
import { daysAfter, type VaccineDose } from '#domain/vaccines/vaccine.ts'
import { chanceOf, draw, formOn, momentOn, type DemoForm, type DemoWorld } from './form.ts'

/** A child and since when it stands in the book. */
export interface GrowingChild {
  child: RecordChange
  household: string
  sex: 'male' | 'female'
  birthDate: CalendarDay
  entered: CalendarDay
}

/** Everything recorded for it until today; the same child always grows alike. */
export function growingForms(world: DemoWorld, area: string, growing: GrowingChild): DemoForm[] {
  const own = { ...world, chance: chanceOf(growing.child.id) }
  const recorded = (day: CalendarDay, kind: string, fields: Record<string, Json>): DemoForm =>
    formOn(own, area, day, [draw(own, momentOn(own, day), area, kind, fields)])
  return [
    ...measured(own, growing, recorded),
    ...vaccinated(own, area, growing),
    ...vitaminA(own, growing, recorded),
    ...lookedAfter(own, growing, recorded),
  ]
}

type Recorded = (day: CalendarDay, kind: string, fields: Record<string, Json>) => DemoForm

/** By the month to two years, then by the quarter; some are a little behind, and some are due again. */
function measured({ chance, today }: DemoWorld, { child, sex, birthDate, entered }: GrowingChild, recorded: Recorded): DemoForm[] {
  const isSmall = chance.happens(0.08)
  const [heavy, long] = [isSmall ? 0.79 : 0.93 + chance.value() * 0.14, isSmall ? 0.93 : 0.98 + chance.value() * 0.04]
  const skips = chance.happens(0.35) ? 40 : 3
  const days: CalendarDay[] = []
  for (let age = 30; age <= daysBetween(birthDate, today) - skips; age += age < 730 ? 30 : 91) days.push(addDays(birthDate, age))
  return days.flatMap((day) => {
    const age = daysBetween(birthDate, day)
    const [weight, length] = [lmsOf(weightForAge, sex, age)?.m, lmsOf(lengthHeightForAge, sex, age)?.m]
    if (day < entered || weight === undefined || length === undefined) return []
    const weightKg = Math.round(weight * heavy * (0.985 + chance.value() * 0.03) * 10) / 10
    const lengthHeightCm = Math.round(length * long * 10) / 10
    return [recorded(day, 'measurement', { subject: child.id, weightKg, lengthHeightCm, position: age < 730 ? 'lying' : 'standing' })]
  })
}

/** Copied from the booklet when the child came into the book, and after each dose since. */
function vaccinated(world: DemoWorld, area: string, growing: GrowingChild): DemoForm[] {
  const given = childVaccines.flatMap(({ schedules }) => dosesGiven(world, schedules.at(-1)?.value ?? [], growing))
  const byDay = Map.groupBy(given, ({ day }) => (day > growing.entered ? day : growing.entered))
  return [...byDay].map(([day, doses]) =>
    formOn(world, area, day, doses.map(({ code, day: givenOn }) =>
      draw(world, momentOn(world, day), area, 'immunisation', { subject: growing.child.id, dose: code, given: 'yes', givenOn, source: 'book' }),
    )),
  )
}

/** The doses of one vaccine in their order, until the first that was missed. */
function dosesGiven({ chance, today }: DemoWorld, doses: readonly VaccineDose[], { birthDate }: GrowingChild): { code: string; day: CalendarDay }[] {
  const given: { code: string; day: CalendarDay }[] = []
  for (const { code, due, after, byTheHour } of doses) {
    if (byTheHour) continue
    const before = given.at(-1)?.day
    const least = after && before ? daysAfter(before, after.least) : birthDate
    const called = due ? daysAfter(birthDate, due) : least
    const day = addDays(called > least ? called : least, chance.between(0, 9))
    if (day >= today || !chance.happens(0.93)) return given
    given.push({ code, day })
  }
  return given
}

function vitaminA({ chance, today }: DemoWorld, { child, birthDate, entered }: GrowingChild, recorded: Recorded): DemoForm[] {
  const year = Number(today.slice(0, 4))
  const rounds = [year - 1, year].flatMap((one) => vitaminARoundsOf([], one)).filter(({ from }) => from >= entered && from < today)
  return rounds.flatMap(({ from }) => {
    const age = ageInMonths(birthDate, from)
    if (age < 6 || age >= 36 || !chance.happens(0.9)) return []
    return [recorded(from, 'vitamin-a-dose', { subject: child.id, outcome: age < 12 ? 'vita_100k' : 'vita_200k' })]
  })
}

/** An examination, what it ate, and the dangers of its home. */
function lookedAfter({ chance, today }: DemoWorld, { child, household, birthDate, entered }: GrowingChild, recorded: Recorded): DemoForm[] {
  const age = ageInMonths(birthDate, today)
  const day = addDays(today, -chance.between(20, 120))
  if (day <= entered || age < 6) return []
  const answer = () => chance.pick(['yes', 'yes', 'no'] as const)
  const exam = chance.happens(0.6)
    ? [recorded(day, 'periodic-exam', { subject: child.id, place: 'station', recordOpened: 'yes', development: 'as-expected', vaccinesChecked: 'yes' })]
    : []
  const food = age < 24 && chance.happens(0.5)
    ? [recorded(day, 'feeding-recall', { subject: child.id, breastfed: 'yes', foods: Object.fromEntries(foodGroups.map((group) => [group, answer()])), meals: chance.between(2, 4), milkFeeds: null })]
    : []
  const items = hazardsToLookAt([age]).flatMap((group) => group.items)
  const seen = Object.fromEntries(items.map(({ code }) => [code, chance.happens(0.12) ? 'unsafe' : 'safe']))
  const unsafe = Object.keys(seen).filter((code) => seen[code] === 'unsafe')
  const home = chance.happens(0.5) ? [recorded(day, 'home-hazard-check', { household, items: seen, advised: unsafe, lookAgainOn: addDays(day, 30) })] : []
  return [...exam, ...food, ...home]
}
