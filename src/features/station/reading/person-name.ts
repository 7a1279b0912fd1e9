/** How a person of a household is called on the station's screens. */
import type { personKind } from '#domain/records/person.ts'
import { childOfMother } from '#domain/text/unnamed-child.ts'
import { told } from '#language/told.ts'
import type { ReadFields } from './read-fields.ts'

type PersonFields = Pick<ReadFields<typeof personKind>, 'name' | 'unnamed'>

/** The name; a child without one yet is called by its mother. */
export function personName(person: PersonFields, mother?: PersonFields): string {
  if (person.name && person.unnamed !== true) return person.name
  return told(childOfMother(mother?.name ?? ''))
}
