/** The line under the name of the visit's person: "7 ngày tuổi · con chị Hạnh". */
import { words } from '#language/words.ts'
import type { Person } from '#domain/records/person.ts'
import { givenName } from '#domain/text/name.ts'
import { ageLabel } from '#domain/time/age.ts'

/** The line under the name. */
export function visitNameLine(person: Person, mother: Person | undefined, today: string): string {
  const age = person.birthDate ? ageLabel(person.birthDate, today) : ''
  const parent = person.role === 'child' && mother && person.name !== '' ? words.visit.childOf(givenName(mother.name)) : ''
  return [age, parent].filter((part) => part !== '').join(' · ')
}
