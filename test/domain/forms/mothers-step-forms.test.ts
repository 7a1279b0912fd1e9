/** What holds for every form of a pregnancy, a birth and a death: any answers give problems in words or records that fit, and mending changes nothing by itself. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepForms } from '#domain/forms/index.ts'
import type { AntenatalContact } from '#domain/records/antenatal-contact.ts'
import type { Death } from '#domain/records/death.ts'
import type { Delivery } from '#domain/records/delivery.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { aChild, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { anyAnswers, contextOf, savedAgain, TODAY, unstorable } from './step-answers.ts'

const ours = stepForms.filter(({ id: name }) => ['pregnancy', 'birth-plan', 'antenatal-contact', 'pregnancy-end', 'delivery', 'death'].includes(name))
const woman = id(900)
const ongoing = recordOf('pregnancy', 700, '2026-02-01', { subject: woman, dueOn: '2026-09-01', dueFrom: 'ultrasound', status: 'ongoing', note: 'giữ' })
const over = recordOf('pregnancy', 701, '2024-02-01', { subject: woman, status: 'miscarried', endedOn: '2024-03-01' })
const born = recordOf('delivery', 750, '2026-05-30', { subject: woman, place: 'home', attendant: 'unknown', liveBirths: 1, stillbirths: 0, children: [id(1)] })
const situations = [
  ['nothing is known', contextOf()],
  ['a pregnancy goes on', contextOf([ongoing, over])],
  ['a child was born', contextOf([born, aChild({ birthDate: '2026-05-30' })])],
  ['a child without a birthday', contextOf([], { person: aChild({ birthDate: null }) })],
  ['an ended pregnancy is opened', contextOf([over], { before: over })],
] as const

describe.each(ours.map((form) => [form.id, form] as const))('the form %s', (_id, form) => {
  it.each(situations)('gives problems or records that fit when %s', (_case, context) => {
    fc.assert(fc.property(anyAnswers(form, context), (answers) => {
      expect(unstorable(form.toRecords(answers, context), context)).toEqual([])
    }))
  })

  it('says something in each question, label and answer', () => {
    for (const [, context] of situations) {
      for (const question of form.questions(context)) {
        expect(question.question.trim() && question.label.trim()).not.toBe('')
        expect('choices' in question && question.kind !== 'each' ? question.choices.every(({ label }) => label.trim() !== '') : true).toBe(true)
      }
    }
  })
})

const days = (from: number, to: number) => fc.integer({ min: from, max: to }).map((count) => addDays(TODAY, count))
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const threeWay = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
const formNamed = (name: string) => stepForms.find(({ id: one }) => one === name)

/** Mending must leave every field of these as it is. */
const stored: readonly (readonly [string, fc.Arbitrary<Pregnancy | AntenatalContact | Delivery | Death>])[] = [
  ['pregnancy', fc.record({ dueOn: maybe(days(-20, 200)), lastPeriodOn: maybe(days(-280, -20)), parity: maybe(fc.nat(8)), fetuses: maybe(fc.integer({ min: 1, max: 4 })), risks: fc.subarray(['twins', 'anaemia', 'of-a-newer-version']), companion: maybe(fc.constant('Chồng')), moneyReady: maybe(threeWay) })
    .map((said) => ({ ...recordOf('pregnancy', 700, '2026-02-01', { subject: woman, status: 'ongoing', note: 'giữ' }), ...said, ...(said.dueOn && { dueFrom: 'book' as const }), ...(said.lastPeriodOn && { lastPeriodEstimated: true }) }))],
  ['antenatal-contact', fc.record({ source: maybe(fc.constantFrom('book' as const, 'told' as const)), gestationWeeks: maybe(fc.integer({ min: 4, max: 42 })), weightKg: maybe(fc.integer({ min: 400, max: 900 }).map((tenths) => tenths / 10)), systolic: maybe(fc.integer({ min: 110, max: 200 })), diastolic: maybe(fc.integer({ min: 40, max: 109 })), haemoglobin: maybe(fc.integer({ min: 60, max: 160 })), tetanusDose: maybe(threeWay), ironFolate: maybe(threeWay), nextOn: maybe(days(1, 60)), testedForTransmissible: maybe(threeWay) })
    // Blood pressure is two numbers or none.
    .map(({ systolic, diastolic, ...said }) => ({ ...recordOf('antenatal-contact', 710, '2026-05-30', { subject: woman, pregnancy: id(700), place: 'station', note: 'giữ' }), ...said, ...(systolic && diastolic && { systolic, diastolic }) }))],
  ['delivery', fc.record({ placeName: fc.constantFrom('', 'Bệnh viện Phụ sản'), attendantSource: maybe(fc.constant('book' as const)), way: maybe(fc.constantFrom('vaginal' as const, 'caesarean' as const)), gestationWeeks: fc.option(fc.integer({ min: 20, max: 42 })), stillbirths: fc.nat(2), dischargedOn: fc.option(days(-10, 0)), motherWell: maybe(threeWay) })
    .map((said) => ({ ...recordOf('delivery', 750, '2026-05-30', { subject: woman, place: 'station', attendant: 'health-staff', liveBirths: 1, stillbirths: 0, children: [id(1)], note: 'giữ', time: '05:20' }), ...said }))],
  ['death', fc.record({ place: fc.constantFrom('home' as const, 'unknown' as const), causeGroup: fc.constantFrom('pregnancy-related' as const, 'prematurity' as const, 'traffic' as const), maternal: maybe(fc.constantFrom('maternal' as const, 'no' as const)), told: maybe(fc.constant('lời kể')) })
    .map((said) => ({ ...recordOf('death', 760, '2026-05-30', { subject: woman, place: 'home', causeGroup: 'unknown', ageDays: null, reviewedOn: '2026-06-10', reviewNote: 'giữ' }), ...said }))],
]

describe('an entry opened and saved again', () => {
  it.each(stored)('%s stays as it was', (name, arbitrary) => {
    const form = formNamed(name)
    fc.assert(fc.property(arbitrary, (record) => {
      const context = contextOf([record, aChild({ birthDate: '2026-05-30' })], { person: aMother() })
      const plain = JSON.parse(JSON.stringify(record)) as typeof record
      const again: unknown = form && JSON.parse(JSON.stringify(savedAgain(form, plain, context)))
      expect(again).toEqual({ ...withEmpty(name), ...plain })
    }))
  })
})

/** Fields that a form writes as empty where they were never written: the same to every reader. */
function withEmpty(name: string): Record<string, unknown> {
  return name === 'pregnancy' ? { parity: null, fetuses: null } : {}
}
