/** Picks the pairs worth comparing by keys that every asked pair shares, so that a ward of 60,000 is not compared each with each. */
import { householdNumberKey } from '../formats/household-number.ts'
import { searchTokens } from '../text/search-key.ts'
import { dayNumber } from '../time/calendar-day.ts'
import { earliestDay, isFullDate, latestDay, type PartialDate } from '../time/partial-date.ts'
import { addressWords, isNumberWord } from './address-likeness.ts'
import { MOST_DAYS_APART } from './birth-agreement.ts'
import { motherNameOf, type ChildLines } from './child-duplicates.ts'
import { isTellingName, type MemberLines } from './family-likeness.ts'
import type { GrownUpLines } from './grown-up-duplicates.ts'
import { comparedPhones, homeKeys } from './home-signs.ts'
import type { HouseholdLines } from './household-duplicates.ts'
import { numberKeys } from './person-numbers.ts'

/** Two places in a list, the smaller first. */
export type Pair = readonly [number, number]

/** What an item is found under, and what it looks for; the same unless said. */
interface Keys {
  readonly own: readonly string[]
  readonly seeks?: readonly string[]
}

/** Children of whom a question may be asked. */
export function childPairs(children: readonly ChildLines[]): Pair[] {
  return pairsOf(children.map((child) => ({ own: childKeys(child) })))
}

/** People of whom a question may be asked. */
export function peoplePairs(people: readonly GrownUpLines[]): Pair[] {
  return pairsOf(people.map((person) => ({ own: personKeys(person) })))
}

/** Households of which a question may be asked: by their own lines, or by two members who agree. */
export function householdPairs(households: readonly HouseholdLines[]): Pair[] {
  const found = new Map<string, Pair>()
  for (const pair of [...pairsOf(households.map(householdKeys)), ...familyPairs(households)]) found.set(pair.join(), pair)
  return [...found.values()]
}

/** The last word of a folded name; like names have it in common. */
const givenOf = (folded: string): string => folded.slice(folded.lastIndexOf(' ') + 1)
const fold = (name: string): string => searchTokens(name).join(' ')

/** Two births at most three days apart share one of these days. */
function daysFrom(day: PartialDate): number[] {
  const first = dayNumber(earliestDay(day))
  return Array.from({ length: MOST_DAYS_APART + 1 }, (_, index) => first + index)
}

function childKeys(child: ChildLines): string[] {
  const mother = givenOf(fold(motherNameOf(child)))
  const days = daysFrom(child.birth)
  return [
    ...numberKeys(child),
    `name ${fold(child.name)} ${child.birth}`,
    ...(child.motherId === undefined ? [] : [`mother ${child.motherId}`]),
    ...(mother === '' ? [] : days.map((day) => `mother ${mother} ${day}`)),
    ...homeKeys(child, days),
  ]
}

function personKeys(person: GrownUpLines): string[] {
  const name = fold(person.name)
  if (name === '') return numberKeys(person)
  const given = givenOf(name)
  const { birth, group } = person
  return [
    ...numberKeys(person),
    ...homeKeys(person, [given]),
    ...(birth !== undefined && isFullDate(birth) ? [`born ${given} ${birth}`] : []),
    ...(birth !== undefined && group !== undefined ? [`group ${group} ${name} ${birth.slice(0, 4)}`] : []),
  ]
}

function householdKeys({ group, number, headName, address, phones }: HouseholdLines): Keys {
  const key = householdNumberKey(number)
  const head = givenOf(fold(headName))
  const own = [...(key === '' ? [] : [`number ${group} ${key}`]), ...comparedPhones(phones).map((digits) => `phone ${digits}`)]
  if (head === '') return { own }
  const words = [...addressWords(address ?? '')]
  const numbers = words.filter(isNumberWord).map((word) => `at ${head} ${word}`)
  const places = words.map((word) => `in ${head} ${word}`)
  // Of two addresses with numbers a number must agree; one without is looked for by any word.
  const addressKeys = numbers.length > 0 ? numbers : places
  const common = [...own, `head ${group} ${head}`, ...addressKeys]
  return { own: common, seeks: numbers.length > 0 ? [...common, ...places] : common }
}

function familyPairs(households: readonly HouseholdLines[]): Pair[] {
  const homes: number[] = []
  const keys: Keys[] = []
  for (const [home, { members = [] }] of households.entries()) {
    for (const member of members) {
      homes.push(home)
      keys.push({ own: memberKeys(member) })
    }
  }
  const agreed = new Map<number, number>()
  for (const [one, other] of pairsOf(keys)) {
    const [left = 0, right = 0] = [homes[one], homes[other]]
    const pair = Math.min(left, right) * households.length + Math.max(left, right)
    if (left !== right) agreed.set(pair, (agreed.get(pair) ?? 0) + 1)
  }
  return [...agreed].flatMap(([pair, count]): Pair[] => (count < 2 ? [] : [[Math.floor(pair / households.length), pair % households.length]]))
}

function memberKeys({ name, birth }: MemberLines): string[] {
  if (birth === undefined || !isTellingName(name)) return []
  const [first, last] = [dayNumber(earliestDay(birth)), dayNumber(latestDay(birth))]
  if (Number.isNaN(first) || Number.isNaN(last)) return []
  const folded = fold(name)
  const year = `${folded} ${birth.slice(0, 4)}`
  // Around New Year a birth a few days off stands in another year.
  return isFullDate(birth) ? [year, `${folded} ${yearNear(birth)}`, `${givenOf(folded)} ${birth}`] : [year]
}

function yearNear(birth: string): number {
  const [year, rest] = [Number(birth.slice(0, 4)), birth.slice(5)]
  if (rest <= `01-0${MOST_DAYS_APART}`) return year - 1
  return year + Number(rest > `12-${31 - MOST_DAYS_APART}`)
}

function pairsOf(items: readonly Keys[]): Pair[] {
  const places = new Map<string, number[]>()
  for (const [place, { own }] of items.entries()) {
    for (const key of own) {
      const found = places.get(key)
      if (found) found.push(place)
      else places.set(key, [place])
    }
  }
  const pairs = new Set<number>()
  for (const [place, { own, seeks = own }] of items.entries()) {
    for (const key of seeks) {
      for (const other of places.get(key) ?? []) {
        if (other !== place) pairs.add(Math.min(place, other) * items.length + Math.max(place, other))
      }
    }
  }
  return [...pairs].map((pair) => [Math.floor(pair / items.length), pair % items.length])
}
