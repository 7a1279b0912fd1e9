/** Two entries of one person or household read as one, and what a person still has to decide. */
import { describe, expect, test } from 'vitest'
import { aliasesOf } from '#domain/duplicates/aliases.ts'
import { mergedHousehold, mergedPerson } from '#domain/duplicates/merged-entry.ts'
import { personKind, type Person } from '#domain/records/person.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { aChild, aHousehold, aMother, id } from '../indicators/builders.ts'
import { aDecision } from './decisions.ts'

/** Child 2 is read under child 1. */
const aliasOf = aliasesOf([aDecision(1, id(1), id(2))])
const merged = (kept: Partial<Person>, other: Partial<Person>) => mergedPerson([aChild({ ...other, id: id(2) }), aChild({ ...kept, id: id(1) })], aliasOf)

describe('a person entered twice', () => {
  test('has the kept values, and gaps filled from the other', () => {
    const found = merged({ name: 'Nguyễn Gia Bảo', phone: null }, { name: 'Nguyễn Bảo', personalId: '031226000123', phone: { number: '+84912345678', owner: 'self' } })
    expect(found?.entry).toEqual(aChild({ id: id(1), personalId: '031226000123', phone: { number: '+84912345678', owner: 'self' } }))
    expect([found?.from, found?.disagreements]).toEqual([[id(1), id(2)], []])
  })

  test('takes the name that the baby was given later', () => {
    const found = merged({ name: 'Con bà Trần Thị Hạnh', unnamed: true }, { name: 'Nguyễn Gia Bảo' })
    expect([found?.entry.name, found?.entry.unnamed]).toEqual(['Nguyễn Gia Bảo', undefined])
    expect(merged({ name: 'Nguyễn Gia Bảo' }, { name: 'Con bà Trần Thị Hạnh', unnamed: true })?.entry.unnamed).toBeUndefined()
  })

  test('takes the fuller of two birth days that agree', () => {
    const found = merged({ birthDate: '1999', birthDateEstimated: true }, { birthDate: '1999-03-05' })
    expect([found?.entry.birthDate, found?.entry.birthDateEstimated, found?.disagreements]).toEqual(['1999-03-05', undefined, []])
    expect(merged({ birthDate: '1999-03-05' }, { birthDate: '1999' })?.disagreements).toEqual([])
  })

  test('takes the hour of birth only with its day', () => {
    expect(merged({}, { birthTime: '04:30' })?.entry.birthTime).toBe('04:30')
    expect(merged({}, { birthDate: '2026-06-11', birthTime: '04:30' })?.entry.birthTime).toBeUndefined()
  })

  test('leaves what is disputed to a person', () => {
    const found = merged({ sex: 'male', birthDate: '2026-06-10', status: 'active' }, { sex: 'female', birthDate: '2026-06-11', status: 'moved', statusOn: '2026-06-20' })
    expect(found?.disagreements).toEqual([
      { field: 'birthDate', shown: '2026-06-10', others: [{ entry: id(2), value: '2026-06-11' }] },
      { field: 'sex', shown: 'male', others: [{ entry: id(2), value: 'female' }] },
      { field: 'status', shown: 'active', others: [{ entry: id(2), value: 'moved' }] },
    ])
    expect([found?.entry.sex, found?.entry.status, found?.entry.statusOn]).toEqual(['male', 'active', undefined])
  })

  test('does not dispute a sex that nobody knows', () => {
    expect(merged({ sex: 'unknown' }, { sex: 'female' })).toMatchObject({ entry: { sex: 'female' }, disagreements: [] })
    expect(merged({ sex: 'female' }, { sex: 'unknown' })?.disagreements).toEqual([])
  })

  test('shows two personal numbers that speak against it', () => {
    expect(merged({ personalId: '031226000123' }, { personalId: '031226000999' })?.disagreements[0]?.field).toBe('personalId')
  })

  test('keeps its own head, whoever wrote the other', () => {
    const found = merged({ author: 'mai' }, { author: 'lan', device: 'phone-2', clockUnsure: true, recordedAt: 1 })
    expect(found?.entry).toEqual(aChild({ id: id(1), author: 'mai' }))
  })

  test('leaves a voided entry out and keeps the id', () => {
    const found = merged({ voidReason: 'ghi nhầm', name: 'Nhầm' }, { name: 'Nguyễn Gia Bảo' })
    expect([found?.entry.id, found?.entry.name, found?.from]).toEqual([id(1), 'Nguyễn Gia Bảo', [id(2)]])
    expect(merged({ voidReason: 'ghi nhầm' }, { voidReason: 'ghi nhầm' })).toBeUndefined()
  })

  test('still fits the kind of record that it is', () => {
    const { id: _id, kind: _kind, ...fields } = merged({ birthDate: null }, { healthCard: 'TE1234567890123', ethnicGroup: '01' })?.entry ?? aMother()
    expect(recordProblems(personKind, JSON.parse(JSON.stringify(fields)))).toEqual([])
  })
})

describe('a household entered twice', () => {
  const phone = (number: string) => ({ number, owner: 'self' as const })
  const found = mergedHousehold(
    [
      aHousehold({ id: id(1), phones: [phone('+84912345678')] }),
      aHousehold({ id: id(2), phones: [phone('+84987654321'), phone('+84912345678')], oldAddress: 'quận Lê Chân', consent: 'refused', refusalReason: 'Bận', number: '07' }),
    ],
    aliasOf,
  )

  test('has the telephones of both, each of them once', () => {
    expect(found?.entry.phones).toEqual([phone('+84912345678'), phone('+84987654321')])
    expect([found?.entry.number, found?.entry.oldAddress]).toEqual(['032', 'quận Lê Chân'])
  })

  test('does not lose a refusal to be written down', () => {
    expect(found?.disagreements).toEqual([{ field: 'consent', shown: 'given', others: [{ entry: id(2), value: 'refused' }] }])
    expect(found?.entry.refusalReason).toBeUndefined()
  })
})
