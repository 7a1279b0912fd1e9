/** The line under a newborn's name: "7 ngày tuổi · con chị Hạnh". */
import { words } from '#language/words.ts'
import type { Person } from '#domain/records/person.ts'
import { givenName } from '#domain/text/name.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'

/** Age, and whose child it is where the name does not say so already. */
export function newbornLine(child: Person, mother: Person | undefined, today: string): string {
  const age = child.birthDate ? told(ageLabel(child.birthDate, today)) : ''
  const parent = mother && child.name !== '' ? words.newborn.childOf(givenName(mother.name)) : ''
  return [age, parent].filter((part) => part !== '').join(' · ')
}
