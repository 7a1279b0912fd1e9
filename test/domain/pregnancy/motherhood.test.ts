/** Where a woman stands: the pregnancy that goes on, her last birth, and what her menu offers for it. */
import { describe, expect, it } from 'vitest'
import { menuFor } from '#domain/forms/record-menu.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { deliveryAbout, motherhoodOf, pregnancyOn } from '#domain/pregnancy/motherhood.ts'
import { aChild, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'

const today = '2026-06-17'
const woman = id(900)
const ongoing = recordOf('pregnancy', 700, '2026-02-01', { subject: woman, dueOn: '2026-09-01', status: 'ongoing' })
const delivery = recordOf('delivery', 750, '2026-06-10', { subject: woman, place: 'station', attendant: 'unknown', liveBirths: 0, stillbirths: 1, children: [] })
const question = (...records: { kind: string }[]) => ({ person: aMother(), records: programmeData(records), today })
const stands = (...records: { kind: string }[]) => motherhoodOf(question(...records))
const menu = (...records: { kind: string }[]) => {
  const { pregnancy, birthAgo } = stands(...records)
  return menuFor({ person: aMother(), today, pregnant: pregnancy !== undefined, birthAgo }).map(({ form }) => form)
}

describe('a woman of the book', () => {
  it('is pregnant until a birth or an end is written down', () => {
    expect(stands(ongoing).pregnancy?.pregnancy.id).toBe(ongoing.id)
    expect(stands(ongoing, delivery)).toMatchObject({ pregnancy: undefined, delivery: { id: delivery.id }, birthAgo: 7 })
    const ended = { ...ongoing, status: 'miscarried' as const }
    expect(stands(ended).pregnancy).toBeUndefined()
  })

  it('of two books is pregnant once', () => {
    const later = { ...ongoing, id: id(701), occurredOn: '2026-03-01' }
    expect(stands(ongoing, later).pregnancy?.pregnancy.id).toBe(later.id)
  })

  it('has given birth where a child of hers was born', () => {
    expect(stands(aChild({ birthDate: '2026-06-12' }), aChild({ id: id(2), birthDate: '2024-06-12' })).birthAgo).toBe(5)
    expect(stands(aChild({ birthDate: '2026-06-12', mother: id(901) })).birthAgo).toBeNull()
    expect(stands().birthAgo).toBeNull()
  })

  it('has the pregnancy of a day, not that of another time', () => {
    expect(pregnancyOn(question(ongoing), '2026-05-01')?.pregnancy.id).toBe(ongoing.id)
    expect(pregnancyOn(question(ongoing), '2025-10-01')).toBeUndefined()
  })

  it('has one delivery for all children of one birth', () => {
    expect(deliveryAbout([delivery], '2026-06-11')).toBe(delivery)
    expect(deliveryAbout([delivery], '2026-07-15')).toBeUndefined()
  })
})

describe('the menu of a woman', () => {
  it('offers examination, birth, plan and end while she is pregnant', () => {
    expect(menu(ongoing)).toEqual(['household-visit', 'danger-signs', 'antenatal-contact', 'birth', 'birth-plan', 'immunisation', 'pregnancy-end'])
  })

  it('offers the rest of the birth in the weeks after it', () => {
    expect(menu(delivery)).toEqual(['household-visit', 'danger-signs', 'delivery', 'birth'])
  })

  it('offers a pregnancy first when none is known', () => {
    expect(menu()).toEqual(['pregnancy', 'birth'])
  })
})
