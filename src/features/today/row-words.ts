/** What a row of the day says and where it leads: one line for all that is due at one door. */
import type { Person } from '#domain/records/person.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { phoneLines } from '#domain/tasks/phone-lines.ts'
import { givenName } from '#domain/text/name.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { formPlaces } from '#ui/link/form-places.ts'

/** So many tasks are named; of more their number is told. */
const MOST_NAMED = 2

/** Who the row is about: the child, or mother and child while it has no name. */
export function nameOf(person: Person | undefined, people: ReadonlyMap<string, Person>, today: string): string {
  if (!person) return words.today.referralUnknown
  const mother = person.mother ? people.get(person.mother) : undefined
  if (person.name === '' && mother && mother.name !== '') return words.today.motherAndBaby(givenName(mother.name), person.sex)
  return words.person.called(person, today, mother?.name)
}

/** "Cân đo + uống vitamin A, đợt 1": what is due for the first person, and how many more people are due here. */
export function whyOf(tasks: readonly PhoneTask[]): string {
  const [first] = tasks
  const lines = phoneLines(tasks.filter(({ person }) => person === first?.person))
  const own = [...new Set(lines.map(({ why }) => told(why)))]
  const named = own.slice(0, MOST_NAMED).map((why, at) => (at === 0 ? why : why.charAt(0).toLocaleLowerCase('vi') + why.slice(1)))
  const others = new Set(tasks.map(({ person }) => person)).size - 1
  return [
    named.join(' + '),
    ...(own.length > MOST_NAMED ? [words.today.andMore(own.length - MOST_NAMED)] : []),
    ...(others > 0 ? [words.today.andPeople(others)] : []),
  ].join(' ')
}

/** Straight into the form that is due first; to the household, with all that is due in it, for several people. */
export function placeOf(tasks: readonly PhoneTask[]): string {
  const [first] = tasks
  if (!first) return '/hom-nay'
  const isOnePerson = tasks.every(({ person }) => person === first.person)
  return isOnePerson ? formPlaces[first.form].address(first) : `/ho/${first.household}`
}
