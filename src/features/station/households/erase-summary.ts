/** What would go with a household or a person: whose records, and how many of each kind. */
import { groupBy } from '#domain/group-by.ts'
import { displayHouseholdNumber } from '#domain/formats/household-number.ts'
import { householdKind } from '#domain/records/household.ts'
import { personKind } from '#domain/records/person.ts'
import { stationWords } from '#language/station-words.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import type { Fact } from '#ui/layout/fact-list.tsx'
import { kindWords } from '../reading/field-words.ts'
import { personName } from '../reading/person-name.ts'
import { readFields } from '../reading/read-fields.ts'

export type EraseSubject = { record: string; isHousehold: boolean; title: string; goes: Fact[] }

/** The subject of an erasure by its id; undefined when it is nobody of this household. */
export function eraseSubject({ household, members, records }: HouseholdFile, record: string): EraseSubject | undefined {
  const { erase } = stationWords.station
  if (record === household.id) {
    const { number = '', headName = '' } = readFields(householdKind, household)
    const goes = [{ label: erase.household, value: [displayHouseholdNumber(number), headName].filter(Boolean).join(' · ') }]
    const people = members.map((member) => memberName(member, members)).join(', ')
    return {
      record,
      isHousehold: true,
      title: erase.titleHousehold(displayHouseholdNumber(number)),
      goes: [...goes, ...(people ? [{ label: erase.people, value: people }] : []), ...countsByKind(records)],
    }
  }
  const member = members.find(({ id }) => id === record)
  if (!member) return undefined
  const name = memberName(member, members)
  const about = records.filter(({ fields }) => fields['subject'] === record)
  return { record, isHousehold: false, title: erase.titlePerson(name), goes: [{ label: erase.people, value: name }, ...countsByKind(about)] }
}

/** How a member of the household is called. */
export function memberName(member: HouseholdFile['members'][number], members: HouseholdFile['members']): string {
  const fields = readFields(personKind, member)
  return personName(fields, readFields(personKind, members.find(({ id }) => id === fields.mother) ?? null))
}

function countsByKind(records: HouseholdFile['records']): Fact[] {
  return [...groupBy(records, ({ kind }) => kindWords(kind))].map(([label, some]) => ({ label, value: stationWords.station.erase.count(some.length) }))
}
