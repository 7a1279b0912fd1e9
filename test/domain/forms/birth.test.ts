/** Registering a birth: one child or several, named or not, each a person of the mother's household. */
import { describe, expect, it } from 'vitest'
import { babyIdName, birthForm, birthProblems, emptyBaby, emptyBirth, type BabyAnswers, type BirthAnswers } from '#domain/forms/birth.ts'
import type { FormResult } from '#domain/forms/form.ts'
import type { Delivery } from '#domain/records/delivery.ts'
import { findKind } from '#domain/records/index.ts'
import type { Person } from '#domain/records/person.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import { recordProblems } from '#domain/records/validate.ts'

const TODAY = '2026-06-17'
const head = { area: '31/10525/g05', occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }
const mother: Person = {
  ...head, id: '018f0000-0000-7000-8000-000000000002', kind: 'person', household: '018f0000-0000-7000-8000-000000000001',
  name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active',
}
const ids = { 'baby-1': '018f0000-0000-7000-8000-000000000031', 'baby-2': '018f0000-0000-7000-8000-000000000032', delivery: '018f0000-0000-7000-8000-000000000039' }
const context = { ids, mother, records: {}, today: TODAY, now: '09:46' }
const girl: BabyAnswers = { sex: 'female', birthTime: '05:20', name: '', unnamed: true }
const born = (babies: BabyAnswers[] = [girl], birthDate = '2026-06-16', said: Partial<BirthAnswers> = {}): BirthAnswers =>
  ({ ...emptyBirth, place: 'station', birthDate, babies, ...said })

describe('a birth', () => {
  it('makes a person of the household of its mother', () => {
    const result = birthForm.toRecords(born(), context)
    expect(result).toMatchObject({
      ok: true,
      changes: [{
        kind: 'person', id: ids['baby-1'],
        set: { area: mother.area, household: mother.household, mother: mother.id, role: 'child', name: '', unnamed: true, birthDate: '2026-06-16', birthTime: '05:20' },
      }, { kind: 'delivery', id: ids.delivery }],
    })
  })

  it('of twins makes two persons with their own times', () => {
    const result = birthForm.toRecords(born([girl, { ...girl, sex: 'male', birthTime: '05:34', name: 'trần gia an', unnamed: false }]), context)
    const people = result.ok ? result.changes.filter(({ kind }) => kind === 'person') : []
    expect(people.map(({ id, set }) => [id, set['birthTime'], set['name']])).toEqual([
      [ids['baby-1'], '05:20', ''],
      [ids['baby-2'], '05:34', 'Trần Gia An'],
    ])
  })

  it('without an hour is kept and asks back', () => {
    const result = birthForm.toRecords(born([{ ...girl, birthTime: '' }]), context)
    expect(result).toMatchObject({ ok: true, changes: [{ set: { birthTime: null } }, { kind: 'delivery' }], warnings: [{ field: 'babies.0.birthTime' }] })
  })

  it('found six months late is kept', () => {
    expect(birthForm.toRecords(born([girl], '2025-12-17'), context)).toMatchObject({ ok: true })
  })

  it('gives a child a name or none, on purpose', () => {
    expect(birthProblems(emptyBirth).map(({ field }) => field)).toEqual(['birthDate', 'place', 'babies.0.sex', 'babies.0.name'])
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

  it('has an id ready for each of four children and the delivery', () => {
    expect(birthForm.idNames).toEqual([...[0, 1, 2, 3].map(babyIdName), 'delivery'])
  })

  it('fits the kinds of its records', () => {
    const result = birthForm.toRecords(born([girl, lost], '2026-06-16', full), context)
    const unfit = result.ok ? result.changes.filter(({ kind: name, set }) => {
      const kind = findKind(name)
      return !kind || recordProblems(kind, { ...head, ...set }).length > 0
    }) : undefined
    expect(unfit).toEqual([])
  })
})

const lost: BabyAnswers = { ...emptyBaby, stillborn: true }
const full: Partial<BirthAnswers> = { attendant: 'health-staff', attendantSource: 'discharge-paper', way: 'caesarean', gestationWeeks: '39', dischargedOn: '2026-06-17' }
const pregnancy: Pregnancy = {
  ...head, occurredOn: '2025-12-01', id: '018f0000-0000-7000-8000-000000000050', kind: 'pregnancy', subject: mother.id, dueOn: '2026-06-20', status: 'ongoing',
}
const deliveryIn = (result: FormResult) => (result.ok ? result.changes.find(({ kind }) => kind === 'delivery') : undefined)
const endsIn = (result: FormResult) => (result.ok ? result.changes.filter(({ kind }) => kind === 'pregnancy') : [])

describe('the delivery that a birth makes', () => {
  it('holds place, attendant, way and its living children', () => {
    const result = birthForm.toRecords(born([girl], '2026-06-16', full), context)
    expect(deliveryIn(result)?.set).toMatchObject({
      subject: mother.id, occurredOn: '2026-06-16', time: '05:20', place: 'station', attendant: 'health-staff', attendantSource: 'discharge-paper',
      way: 'caesarean', gestationWeeks: 39, dischargedOn: '2026-06-17', liveBirths: 1, stillbirths: 0, children: [ids['baby-1']],
    })
  })

  it('leaves open who attended until somebody knows', () => {
    expect(deliveryIn(birthForm.toRecords(born(), context))?.set).toMatchObject({ attendant: 'unknown' })
    expect(deliveryIn(birthForm.toRecords(born(), context))?.set).not.toHaveProperty('way')
  })

  it('of a stillborn child makes no person', () => {
    const result = birthForm.toRecords(born([lost]), context)
    expect(result.ok && result.changes.map(({ kind }) => kind)).toEqual(['delivery'])
    expect(deliveryIn(result)?.set).toMatchObject({ liveBirths: 0, stillbirths: 1, children: [] })
  })

  it('of twins of whom one died keeps both apart', () => {
    const result = birthForm.toRecords(born([lost, girl]), context)
    expect(deliveryIn(result)?.set).toMatchObject({ liveBirths: 1, stillbirths: 1, children: [ids['baby-2']] })
    expect(birthProblems(born([lost, { ...girl, sex: '' }])).map(({ field }) => field)).toEqual(['babies.1.sex'])
  })

  it('ends every entry of the pregnancy', () => {
    const other = { ...pregnancy, id: '018f0000-0000-7000-8000-000000000051', occurredOn: '2026-01-15' }
    const result = birthForm.toRecords(born(), { ...context, records: { pregnancy: [pregnancy, other] } })
    expect(endsIn(result)).toEqual([pregnancy, other].map(({ id }) => ({ kind: 'pregnancy', id, set: { status: 'delivered', endedOn: '2026-06-16' } })))
    expect(deliveryIn(result)?.set).toMatchObject({ pregnancy: other.id })
  })

  it('found late leaves the next pregnancy alone', () => {
    const result = birthForm.toRecords(born([girl], '2025-06-01'), { ...context, records: { pregnancy: [pregnancy] } })
    expect(endsIn(result)).toEqual([])
  })

  it('takes in a twin who is written down later', () => {
    const first = deliveryIn(birthForm.toRecords(born([girl], '2026-06-16', full), context))
    const delivery: Delivery = {
      ...head, id: '018f0000-0000-7000-8000-000000000060', kind: 'delivery', subject: mother.id, occurredOn: '2026-06-16', place: 'station',
      attendant: 'health-staff', liveBirths: 1, stillbirths: 0, children: ['018f0000-0000-7000-8000-000000000030'],
    }
    const later = birthForm.toRecords(born([girl], '2026-06-17'), { ...context, records: { delivery: [delivery] } })
    expect(deliveryIn(later)).toMatchObject({ id: delivery.id, set: { liveBirths: 2, stillbirths: 0, children: [...delivery.children, ids['baby-1']] } })
    expect(deliveryIn(later)?.set).not.toHaveProperty('attendant')
    expect(first?.id).toBe(ids.delivery)
  })

  it('is the same at a second tap', () => {
    const first = deliveryIn(birthForm.toRecords(born([girl, lost]), context))
    const made: Delivery = {
      ...head, id: ids.delivery, kind: 'delivery', subject: mother.id, occurredOn: '2026-06-16', place: 'station', attendant: 'unknown', liveBirths: 1, stillbirths: 1, children: [ids['baby-1']],
    }
    expect(deliveryIn(birthForm.toRecords(born([girl, lost]), { ...context, records: { delivery: [made] } }))).toEqual(first)
  })

  it('from a form begun before deliveries still saves the child', () => {
    const result = birthForm.toRecords(born(), { ...context, ids: { 'baby-1': ids['baby-1'] } })
    expect(result.ok && result.changes.map(({ kind }) => kind)).toEqual(['person'])
  })

  it('has weeks and days that can be', () => {
    expect(birthProblems(born([girl], '2026-06-16', { gestationWeeks: '9' })).map(({ field }) => field)).toEqual(['gestationWeeks'])
    expect(birthProblems(born([girl], '2026-06-16', { dischargedOn: '2026-06-15' })).map(({ field }) => field)).toEqual(['dischargedOn'])
    expect(birthForm.toRecords(born([girl], '2026-06-16', { dischargedOn: '2026-06-18' }), context)).toMatchObject({ ok: false, problems: [{ field: 'dischargedOn' }] })
  })
})
