/** All vaccine doses that are on record for a person, whichever form wrote them down; sources: clinical.md §5, §6. */
import { validRecords } from '../indicators/counting/programme-data.ts'
import { knownNewbornFacts } from '../newborn/known-facts.ts'
import { childVaccines, womanVaccines } from '../vaccines/index.ts'
import type { NamedDose } from './dose-draft.ts'
import type { TaskQuestion } from './task-rule.ts'

/** The dose that a newborn check asks about. */
const birthDose = childVaccines.flatMap(({ schedules }) => schedules.flatMap((law) => law.value)).find(({ byTheHour }) => byTheHour)

/** What the child's own records say, and what its newborn checks say of the dose that counts by the hour. */
export function childDosesOf({ person, records, today }: Pick<TaskQuestion, 'person' | 'records' | 'today'>): NamedDose[] {
  const own = validRecords(records.immunisation).filter(({ subject }) => subject === person.id)
  const { answers, hepatitisBAt } = knownNewbornFacts(validRecords(records['newborn-check']).filter(({ subject }) => subject === person.id))
  const { value, record } = answers.hepatitisB
  if (value !== 'yes' || record === null || !birthDose || own.some(({ dose, given }) => given === 'yes' && dose === birthDose.code)) return own
  const givenAt = hepatitisBAt.value !== null && hepatitisBAt.value.slice(0, 10) <= today ? hepatitisBAt.value : null
  return [...own, { id: record, dose: birthDose.code, given: 'yes', givenAt, givenOn: givenAt?.slice(0, 10) ?? null }]
}

/** A woman's own records and her examinations. An examination tells only that a dose was given, not which: it stands by what it holds. */
export function womanDosesOf({ person, records }: Pick<TaskQuestion, 'person' | 'records'>): NamedDose[] {
  const own = validRecords(records.immunisation).filter(({ subject }) => subject === person.id)
  const antigens = womanVaccines.flatMap((vaccine) => vaccine.antigens)
  const told = validRecords(records['antenatal-contact'])
    .filter(({ subject, tetanusDose }) => subject === person.id && tetanusDose === 'yes')
    .map(({ id, kind, occurredOn }): NamedDose => ({ id, dose: kind, given: 'yes', givenOn: occurredOn, antigens }))
  return [...own, ...told]
}
