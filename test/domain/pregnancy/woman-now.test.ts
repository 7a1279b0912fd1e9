/** Where a woman stands: with child, after a birth, after a loss; her list of danger signs follows. */
import { describe, expect, it } from 'vitest'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { daysSinceBirth, womanNow, womanSubject } from '#domain/pregnancy/woman-now.ts'
import type { Person } from '#domain/records/person.ts'

const TODAY = '2026-06-17'
const id = (last: number) => `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`
const head = { area: '31/10525/g05', occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }
const woman: Person = { ...head, id: id(1), kind: 'person', household: id(9), name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active' }
const aChild = (last: number, set: Partial<Person> = {}): Person => ({ ...woman, id: id(last), name: '', role: 'child', birthDate: '2026-06-10', mother: woman.id, ...set })
const aPregnancy = (set: object = {}) => ({ ...head, id: id(20), kind: 'pregnancy', subject: woman.id, status: 'ongoing', dueOn: '2026-08-20', ...set })
const aDelivery = (set: object = {}) => ({ ...head, id: id(21), kind: 'delivery', subject: woman.id, occurredOn: '2026-06-10', place: 'home', attendant: 'nobody', liveBirths: 0, stillbirths: 1, children: [], ...set })
const now = (...records: { kind: string }[]) => womanNow(woman, programmeData([woman, ...records]), TODAY)

describe('a woman', () => {
  it('with child is asked as pregnant, with her weeks', () => {
    const found = now(aPregnancy())
    expect(found).toMatchObject({ birthOn: null, gaveBirth: false, bereaved: false, pregnancy: { id: id(20) } })
    expect(womanSubject(found, TODAY)).toEqual({ list: 'pregnant', gestationWeeks: 30 })
  })

  it('after a birth is asked as a mother for seven weeks', () => {
    const found = now(aChild(2))
    expect(found.newborns.map((child) => child.id)).toEqual([id(2)])
    expect(daysSinceBirth(found, TODAY)).toBe(7)
    expect(womanSubject(found, TODAY)).toEqual({ list: 'postpartum', gestationWeeks: null })
    expect(womanSubject(found, '2026-07-29')?.list).toBe('postpartum')
    expect(womanSubject(found, '2026-07-30')).toBeUndefined()
  })

  it('whose child was born ends the pregnancy before it', () => {
    expect(womanSubject(now(aPregnancy(), aChild(2)), TODAY)?.list).toBe('postpartum')
  })

  it('with twins has both of them', () => {
    expect(now(aChild(2), aChild(3, { birthDate: '2026-06-11' })).newborns).toHaveLength(2)
  })

  it('is alone after a stillbirth', () => {
    expect(now(aDelivery())).toMatchObject({ bereaved: true, gaveBirth: true, newborns: [], birthOn: '2026-06-10' })
  })

  it('is alone after the death of her newborn', () => {
    expect(now(aChild(2, { status: 'died' })).bereaved).toBe(true)
    expect(now(aChild(2), { ...head, kind: 'death', id: id(30), subject: id(2), place: 'hospital', causeGroup: 'unknown' } as { kind: string }).bereaved).toBe(true)
  })

  it('is not alone while one twin lives', () => {
    expect(now(aChild(2, { status: 'died' }), aChild(3)).bereaved).toBe(false)
  })

  it('is not taken for bereaved when the child is only not written down', () => {
    expect(now(aDelivery({ liveBirths: 1, stillbirths: 0 })).bereaved).toBe(false)
    expect(now(aChild(2, { status: 'moved' }))).toMatchObject({ bereaved: false, newborns: [] })
  })

  it('is asked as after a birth when a pregnancy was lost', () => {
    const found = now(aPregnancy({ status: 'miscarried', endedOn: '2026-06-12' }))
    expect(found).toMatchObject({ bereaved: true, gaveBirth: false, birthOn: '2026-06-12' })
    expect(womanSubject(found, TODAY)?.list).toBe('postpartum')
  })

  it('of whom nothing is written has no list', () => {
    expect(womanSubject(now(), TODAY)).toBeUndefined()
  })
})
