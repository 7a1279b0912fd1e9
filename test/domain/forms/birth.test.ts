/** Registering a birth: one child or several, named or not, each a person of the mother's household. */
import { describe, expect, it } from 'vitest'
import { babyIdName, birthForm, birthProblems, emptyBaby, emptyBirth, type BabyAnswers, type BirthAnswers } from '#domain/forms/birth.ts'
import { findKind } from '#domain/records/index.ts'
import type { Person } from '#domain/records/person.ts'
import { recordProblems } from '#domain/records/validate.ts'

const TODAY = '2026-06-17'
const head = { area: '31/10525/g05', occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }
const mother: Person = {
  ...head, id: '018f0000-0000-7000-8000-000000000002', kind: 'person', household: '018f0000-0000-7000-8000-000000000001',
  name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active',
}
const ids = { 'baby-1': '018f0000-0000-7000-8000-000000000031', 'baby-2': '018f0000-0000-7000-8000-000000000032' }
const context = { ids, mother, today: TODAY, now: '09:46' }
const girl: BabyAnswers = { sex: 'female', birthTime: '05:20', name: '', unnamed: true }
const born = (babies: BabyAnswers[] = [girl], birthDate = '2026-06-16'): BirthAnswers => ({ birthDate, babies })

describe('a birth', () => {
  it('makes a person of the household of its mother', () => {
    const result = birthForm.toRecords(born(), context)
    expect(result).toMatchObject({
      ok: true,
      changes: [{
        kind: 'person', id: ids['baby-1'],
        set: { area: mother.area, household: mother.household, mother: mother.id, role: 'child', name: '', unnamed: true, birthDate: '2026-06-16', birthTime: '05:20' },
      }],
    })
  })

  it('of twins makes two persons with their own times', () => {
    const result = birthForm.toRecords(born([girl, { ...girl, sex: 'male', birthTime: '05:34', name: 'trần gia an', unnamed: false }]), context)
    expect(result.ok && result.changes.map(({ id, set }) => [id, set['birthTime'], set['name']])).toEqual([
      [ids['baby-1'], '05:20', ''],
      [ids['baby-2'], '05:34', 'Trần Gia An'],
    ])
  })

  it('without an hour is kept and asks back', () => {
    const result = birthForm.toRecords(born([{ ...girl, birthTime: '' }]), context)
    expect(result).toMatchObject({ ok: true, changes: [{ set: { birthTime: null } }], warnings: [{ field: 'babies.0.birthTime' }] })
  })

  it('found six months late is kept', () => {
    expect(birthForm.toRecords(born([girl], '2025-12-17'), context)).toMatchObject({ ok: true })
  })

  it('gives a child a name or none, on purpose', () => {
    expect(birthProblems(emptyBirth).map(({ field }) => field)).toEqual(['birthDate', 'babies.0.sex', 'babies.0.name'])
    expect(birthProblems(born([{ ...emptyBaby, sex: 'unknown', unnamed: true }]))).toEqual([])
  })

  it('cannot be later than this moment', () => {
    expect(birthForm.toRecords(born([girl], '2026-06-18'), context)).toMatchObject({ ok: false, problems: [{ field: 'birthDate' }] })
    expect(birthForm.toRecords(born([{ ...girl, birthTime: '10:00' }], TODAY), context)).toMatchObject({ ok: false, problems: [{ field: 'babies.0.birthTime' }] })
    expect(birthForm.toRecords(born([{ ...girl, birthTime: '10:00' }]), context)).toMatchObject({ ok: true })
  })

  it('with half a time is placed on the child', () => {
    expect(birthForm.toRecords(born([girl, { ...girl, birthTime: '5:' }]), context)).toMatchObject({ ok: false, problems: [{ field: 'babies.1.birthTime' }] })
  })

  it('has an id ready for each of four children', () => {
    expect(birthForm.idNames).toEqual([0, 1, 2, 3].map(babyIdName))
  })

  it('fits the kind of its records', () => {
    const result = birthForm.toRecords(born(), context)
    const kind = findKind('person')
    expect(kind && result.ok && recordProblems(kind, { ...head, ...result.changes[0]?.set })).toEqual([])
  })
})
