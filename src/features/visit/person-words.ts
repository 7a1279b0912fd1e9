/** Who a step is about, in words: the line under the name, and what each kind of person is called in headings. */
import { words } from '#language/words.ts'
import type { Person } from '#domain/records/person.ts'
import { givenName } from '#domain/text/name.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'

/** The line under the name: "7 ngày tuổi · con chị Hạnh". */
export function visitNameLine(person: Person, mother: Person | undefined, today: string): string {
  const age = person.birthDate ? told(ageLabel(person.birthDate, today)) : ''
  const parent = person.role === 'child' && mother && person.name !== '' ? words.visit.childOf(givenName(mother.name)) : ''
  return [age, parent].filter((part) => part !== '').join(' · ')
}

/** The heading of the danger signs: of the child, or of the woman beside it. */
export function dangerHeading({ role }: Person): string {
  return role === 'child' ? words.visit.danger : words.visit.dangerWoman
}
