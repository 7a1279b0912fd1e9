/** Whom a record is about: the person and household that it is, belongs to, or was written about. */
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { Phone } from '../phone.ts'
import { recordById } from './records.ts'

/** The person and household, where this phone has them. */
export interface RecordSubject {
  person: Person | undefined
  household: Household | undefined
}

/** Finds them. */
export async function subjectOf(phone: Phone, recordId: string): Promise<RecordSubject> {
  const row = await phone.db.records.get(recordId)
  const idIn = (field: string) => {
    const value = row?.fields[field]
    return typeof value === 'string' ? value : undefined
  }
  const personId = row?.kind === 'person' ? row.id : idIn('subject')
  const person = personId === undefined ? undefined : await recordById<Person>(phone, personId)
  const householdId = row?.kind === 'household' ? row.id : (idIn('household') ?? person?.household)
  const household = householdId === undefined ? undefined : await recordById<Household>(phone, householdId)
  return { person: person?.kind === 'person' ? person : undefined, household: household?.kind === 'household' ? household : undefined }
}
