/** What a birth lacks still is asked later; a birth without a delivery is made one from its children. */
import { describe, expect, it } from 'vitest'
import { deliveryForm } from '#domain/forms/delivery.ts'
import type { StepAnswers } from '#domain/forms/step-form.ts'
import { aChild, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { contextOf, fieldsFrom, wrongIn } from './step-answers.ts'

const child = aChild({ birthDate: '2026-06-10' })
const born = recordOf('delivery', 750, '2026-06-10', { subject: id(900), place: 'home', attendant: 'unknown', liveBirths: 1, stillbirths: 0, children: [id(1)] })
const answers: StepAnswers = { occurredOn: '2026-06-10', place: 'home', attendant: 'trained-village-midwife', attendantSource: 'told', way: 'vaginal', stillbirths: '0', motherWell: 'yes' }

describe('the delivery', () => {
  it('asks who attended where nobody knew at the birth', () => {
    expect(deliveryForm.begin?.(contextOf([born, child]))).toMatchObject({ place: 'home', attendant: '', stillbirths: '0' })
  })

  it('gets what was missing and keeps its children', () => {
    const fields = fieldsFrom(deliveryForm, answers, contextOf([born, child]))
    expect(fields).toMatchObject({ id: born.id, attendant: 'trained-village-midwife', attendantSource: 'told', way: 'vaginal', motherWell: 'yes' })
    expect(fields).not.toHaveProperty('children')
  })

  it('of a birth without one counts the children of that day', () => {
    const twin = aChild({ id: id(2), birthDate: '2026-06-11' })
    expect(fieldsFrom(deliveryForm, answers, contextOf([child, twin, aChild({ id: id(3), birthDate: '2024-06-10' })]))).toMatchObject({ liveBirths: 2, children: [id(1), id(2)], subject: id(900) })
  })

  it('is not made of nothing, and not twice', () => {
    expect(wrongIn(deliveryForm, answers, contextOf())).toEqual(['occurredOn'])
    const earlier = { ...born, occurredOn: '2025-01-01' }
    const other = contextOf([earlier, child])
    expect(wrongIn(deliveryForm, { ...answers, occurredOn: '2025-01-05' }, other)).toEqual(['occurredOn'])
  })

  it.each([
    [{ ...answers, gestationWeeks: '50' }, ['gestationWeeks']],
    [{ ...answers, place: 'station', dischargedOn: '2026-06-09' }, ['dischargedOn']],
    [{ ...answers, occurredOn: '2026-06-18' }, ['occurredOn']],
  ])('with %j is mended at its question', (said, fields) => {
    expect(wrongIn(deliveryForm, said, contextOf([born, child]))).toEqual(fields)
  })
})
