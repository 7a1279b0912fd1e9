/** What every kind of record must declare, and that any true fact of the field can be written down. */
import { describe, expect, it } from 'vitest'
import type { Json } from '#domain/json.ts'
import { findKind, recordKinds } from '#domain/records/index.ts'
import type { RecordKind } from '#domain/records/kind.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { SCHEMA_VERSION } from '#protocol/version.ts'

const CHILD = '019ed378-a640-7252-aee3-551b4bb6ca40'
const MOTHER = '019ed378-a640-7252-aee3-551b4bb6ca41'
const head = { area: '31/10525/g05', occurredOn: '2026-06-17', recordedAt: 1_781_664_360_000, author: 'mai', device: 'phone-1' }

const problemsOf = (id: string, fields: Record<string, Json>, area = head.area) => recordProblems(findKind(id) as RecordKind, { ...head, area, ...fields })

describe('a kind of record', () => {
  it.each(recordKinds.map((kind) => [kind.id, kind] as const))('%s names only fields that it has', (_, kind) => {
    const fields = Object.keys(kind.schema.shape)
    expect(fields).toEqual(expect.arrayContaining([...kind.references, ...kind.clinical]))
    expect(kind.label.vi).not.toBe(kind.label.en)
    expect(kind.lifts).toHaveLength(kind.version - 1)
  })

  it('is of no version that the endpoint would call newer', () => {
    expect(Math.max(...recordKinds.map(({ version }) => version))).toBe(SCHEMA_VERSION)
  })

  it('is found by its id, and no two share one', () => {
    expect(new Set(recordKinds.map(({ id }) => id)).size).toBe(recordKinds.length)
    expect(findKind('of-tomorrow')).toBeUndefined()
  })

  it('is restricted where a child could be recognised by it', () => {
    expect(recordKinds.filter(({ restricted }) => restricted).map(({ id }) => id)).toEqual(['special-circumstance', 'support-given'])
  })

  it('belongs to the ward where no household has it', () => {
    const ofWard = recordKinds.filter(({ scope }) => scope === 'ward').map(({ id }) => id)
    expect(ofWard).toEqual(['plan-adoption', 'campaign', 'agency-programme', 'community-hazard', 'report', 'note'])
  })
})

describe('any true fact can be written down', () => {
  const delivery = { subject: MOTHER, place: 'home', attendant: 'nobody', liveBirths: 1, stillbirths: 0, children: [CHILD] }

  it.each<[string, string, Record<string, Json>]>([
    ['a pregnancy without a last period', 'pregnancy', { subject: MOTHER, lastPeriodOn: null, status: 'ongoing' }],
    ['twins of 25 weeks', 'delivery', { ...delivery, gestationWeeks: 25, liveBirths: 2, children: [CHILD, MOTHER] }],
    ['a stillbirth', 'delivery', { ...delivery, liveBirths: 0, stillbirths: 1, children: [] }],
    ['a birth on the way', 'delivery', { ...delivery, place: 'on-the-way' }],
    ['a newborn of 700 g', 'newborn-check', {
      subject: CHILD, birthPlace: 'home', weighed: 'yes', birthWeightGrams: 700, vitaminK1: 'unknown', hepatitisB: 'unknown',
      earlyBreastfeeding: 'no', skinToSkin: 'unknown', eenc: 'unknown', screening: 'unknown',
    }],
    ['a mother visited after her newborn died', 'postnatal-visit', { subject: null, mother: MOTHER, sawMother: 'yes', sawNewborn: 'no' }],
    ['a death whose cause nobody knows', 'death', { subject: CHILD, ageDays: 27, place: 'home', causeGroup: 'unknown' }],
    ['a weight without a length', 'measurement', { subject: CHILD, weightKg: 3.2, lengthHeightCm: null, position: null }],
    ['a dose that was refused', 'immunisation', { subject: CHILD, dose: 'penta_2', given: 'no', notGivenReason: 'refused' }],
    ['a child asked about half its foods', 'feeding-recall', { subject: CHILD, breastfed: 'unknown', foods: { eggs: 'yes' }, meals: null, milkFeeds: null }],
    ['a kitchen that nobody saw', 'home-hazard-check', { household: CHILD, items: { kitchen_barrier: 'not-seen' }, advised: [] }],
    ['two entries that are not one child', 'identity-decision', { what: 'person', kept: CHILD, other: MOTHER, same: false, reasons: [] }],
  ])('%s fits the kind as it is', (_, kind, fields) => {
    expect(problemsOf(kind, fields)).toEqual([])
  })

  it.each<[string, string, Record<string, Json>, string]>([
    ['a weight of 0 kg', 'measurement', { subject: CHILD, weightKg: 0 }, 'weightKg'],
    ['a circumstance that the law does not know', 'special-circumstance', { subject: CHILD, code: 'poor' }, 'code'],
    ['seven children at once', 'delivery', { ...delivery, liveBirths: 7 }, 'liveBirths'],
    ['an HIV result of a woman', 'antenatal-contact', { subject: MOTHER, pregnancy: CHILD, place: 'station', hivResult: 'negative' }, 'hivResult'],
  ])('%s does not fit and says where', (_, kind, fields, field) => {
    expect(problemsOf(kind, fields).map((problem) => problem.field)).toContain(field)
  })

  it('but no signed report with a broken hash', () => {
    const report = { what: 'year', plan: 'hai-duong-2026-2030', from: '2026-01-01', to: '2026-12-14', content: '{}', hash: 'x', signedBy: 'Trần Thị Hoa' }
    expect(problemsOf('report', report, '31/10525').map(({ field }) => field)).toEqual(['hash'])
  })
})
