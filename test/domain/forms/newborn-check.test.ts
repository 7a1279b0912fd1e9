/** The newborn check: three answers with their source, weights and times as typed, and true facts that are never blocked. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newbornCheckForm } from '#domain/forms/newborn-check.ts'
import { answeredHepatitisB, emptyNewbornCheck, newbornCheckToAnswers, typedBirthWeight, type NewbornCheckAnswers, type NewbornCheckContext } from '#domain/forms/newborn-check/answers.ts'
import { newbornCheckWarnings } from '#domain/forms/newborn-check/problems.ts'
import { hepatitisBLabel } from '#domain/newborn/hepatitis-b.ts'
import { findKind } from '#domain/records/index.ts'
import type { FactSource, ThreeWay } from '#domain/records/kind.ts'
import type { NewbornCheck } from '#domain/records/newborn-check.ts'
import type { Person } from '#domain/records/person.ts'
import { recordProblems } from '#domain/records/validate.ts'

const TODAY = '2026-06-17'
const CHECK = '018f0000-0000-7000-8000-000000000020'
const head = { area: '31/10525/g05', occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }
const child: Person = {
  ...head, id: '018f0000-0000-7000-8000-000000000003', kind: 'person', household: '018f0000-0000-7000-8000-000000000001',
  name: '', unnamed: true, sex: 'male', role: 'child', status: 'active', birthDate: '2026-06-10', birthTime: '08:20',
  mother: '018f0000-0000-7000-8000-000000000002',
}
const context = (over: Partial<NewbornCheckContext> = {}): NewbornCheckContext => ({
  ids: { 'newborn-check': CHECK }, child, before: undefined, today: TODAY, now: '09:46', ...over,
})
const fact = (answer: ThreeWay, source: FactSource | null = null) => ({ answer, source })
const unknownFacts: NewbornCheckAnswers['facts'] = {
  weighed: fact('unknown'), vitaminK1: fact('unknown'), hepatitisB: fact('unknown'), earlyBreastfeeding: fact('unknown'),
  skinToSkin: fact('unknown'), eenc: fact('unknown'), screening: fact('unknown'), cordCare: { answer: null, source: null },
}
const answers = (over: Partial<NewbornCheckAnswers> = {}): NewbornCheckAnswers => ({
  ...emptyNewbornCheck(child, TODAY), birthPlace: 'province-hospital', facts: unknownFacts, ...over,
})
const withFact = (over: Partial<NewbornCheckAnswers['facts']>, rest: Partial<NewbornCheckAnswers> = {}) =>
  answers({ facts: { ...unknownFacts, ...over }, ...rest })

function savedCheck(given: NewbornCheckAnswers, over: Partial<NewbornCheckContext> = {}) {
  const result = newbornCheckForm.toRecords(given, context(over))
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result
}

describe('an empty newborn check', () => {
  it('does not ask what the delivery says already', () => {
    const birth = { place: 'station', placeName: '', gestationWeeks: 38, dischargedOn: '2026-06-12' } as const
    expect(emptyNewbornCheck(child, TODAY, birth)).toMatchObject({ birthPlace: 'station', gestationWeeks: '38', dischargedOn: '2026-06-12' })
    expect(emptyNewbornCheck(child, TODAY, { place: 'unknown' })).toMatchObject({ birthPlace: '', gestationWeeks: '', dischargedOn: '' })
  })

  it('asks every fact and never takes silence for no', () => {
    const result = newbornCheckForm.toRecords(emptyNewbornCheck(child, TODAY), context())
    expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual([
      'birthPlace', 'facts.weighed', 'facts.vitaminK1', 'facts.hepatitisB', 'facts.earlyBreastfeeding', 'facts.skinToSkin',
      'facts.eenc', 'facts.screening',
    ])
  })

  it('begins with the birth that the registry knows', () => {
    expect(emptyNewbornCheck(child, TODAY)).toMatchObject({ birthDate: '2026-06-10', birthTime: '08:20', occurredOn: TODAY })
  })

  it('says the same through its schema, on the fields', () => {
    const parsed = newbornCheckForm.answersSchema.safeParse(emptyNewbornCheck(child, TODAY))
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain('facts.vitaminK1')
  })
})

describe('a complete newborn check', () => {
  it('saves answers with where they were read', () => {
    const { changes } = savedCheck(withFact({ vitaminK1: fact('yes', 'discharge-paper'), screening: fact('no', 'told') }))
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      kind: 'newborn-check', id: CHECK,
      set: { vitaminK1: 'yes', vitaminK1Source: 'discharge-paper', screening: 'no', screeningSource: 'told', weighed: 'unknown' },
    })
  })

  it('gives no source to what nobody knew', () => {
    const [change] = savedCheck(withFact({ eenc: fact('unknown', 'book') })).changes
    expect(change?.set).not.toHaveProperty('eencSource')
  })

  it('fits its kind of record', () => {
    const given = withFact({ weighed: fact('yes', 'book'), hepatitisB: fact('yes', 'book'), cordCare: fact('yes', 'told') }, {
      birthWeight: '2,64 kg', hepatitisBDay: '2026-06-10', hepatitisBTime: '10:00', gestationWeeks: '39', dischargedOn: '2026-06-13', note: 'Bé khỏe.',
    })
    const kind = findKind('newborn-check')
    expect(kind && recordProblems(kind, { ...head, ...savedCheck(given).changes[0]?.set })).toEqual([])
  })

  it('mends the birth of the person in the same save', () => {
    const { changes } = savedCheck(answers({ birthTime: '07:05' }))
    expect(changes[1]).toEqual({ kind: 'person', id: child.id, set: { birthTime: '07:05' } })
  })

  it('comes back as the same answers for editing', () => {
    const given = withFact({ weighed: fact('yes', 'book'), hepatitisB: fact('yes', 'told') }, { birthWeight: '2640 g', hepatitisBDay: '2026-06-11', hepatitisBTime: '10:30' })
    const stored = { ...head, ...savedCheck(given).changes[0]?.set, id: CHECK, kind: 'newborn-check' } as NewbornCheck
    expect(newbornCheckToAnswers(stored, child)).toEqual(given)
  })

  it('edits the check that exists instead of adding one', () => {
    const before = { ...head, id: 'earlier', kind: 'newborn-check' } as NewbornCheck
    expect(savedCheck(answers(), { before }).changes[0]?.id).toBe('earlier')
  })
})

describe('a birth weight', () => {
  const weighed = (birthWeight: string) => withFact({ weighed: fact('yes', 'book') }, { birthWeight })

  it('is read in grams or kilograms', () => {
    expect(['2.640', '2640', '2,64 kg', '2.64'].map(typedBirthWeight)).toEqual([2640, 2640, 2640, 2640])
  })

  it('is kept though it asks back', () => {
    const result = savedCheck(weighed('480 g'))
    expect(result.changes[0]?.set).toMatchObject({ birthWeightGrams: 480 })
    expect(result.warnings).toMatchObject([{ field: 'birthWeight' }])
  })

  it('is asked for when the child was weighed', () => {
    expect(newbornCheckWarnings(weighed(''))).toEqual([{ field: 'birthWeight', message: 'Đã cân mà chưa ghi số. Xem giấy ra viện.' }])
  })

  it('is not kept for a child who was not weighed', () => {
    expect(savedCheck(withFact({ weighed: fact('no') }, { birthWeight: '2640' })).changes[0]?.set).toMatchObject({ birthWeightGrams: null })
  })

  it('that cannot be read stays on the screen', () => {
    expect(newbornCheckForm.toRecords(weighed('nặng'), context())).toMatchObject({ ok: false, problems: [{ field: 'birthWeight' }] })
  })

  it('of any plausible grams comes back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 6000 }), (grams) => {
        expect(typedBirthWeight(String(grams))).toBe(grams)
      }),
    )
  })

  it('of 150 g, once stored, opens again as 150 g', () => {
    const stored = { ...head, ...savedCheck(weighed('150 g')).changes[0]?.set, id: CHECK, kind: 'newborn-check' } as NewbornCheck
    expect(typedBirthWeight(newbornCheckToAnswers(stored, child).birthWeight)).toBe(150)
  })
})

describe('the hepatitis B birth dose', () => {
  const given = (day: string, time: string) => withFact({ hepatitisB: fact('yes', 'book') }, { hepatitisBDay: day, hepatitisBTime: time })

  it('after 26 hours is late, not missing', () => {
    expect(hepatitisBLabel(answeredHepatitisB(given('2026-06-11', '10:20')))).toBe('Muộn, sau 26 giờ')
    expect(savedCheck(given('2026-06-11', '10:20')).changes[0]?.set).toMatchObject({ hepatitisB: 'yes', hepatitisBAt: '2026-06-11T10:20' })
  })

  it('within 24 hours is said so', () => {
    expect(hepatitisBLabel(answeredHepatitisB(given('2026-06-11', '08:20')))).toBe('Trong 24 giờ')
  })

  it('before the birth asks back', () => {
    expect(newbornCheckWarnings(given('2026-06-10', '07:00'))).toMatchObject([{ field: 'hepatitisBTime' }])
  })

  it('after today is refused', () => {
    expect(newbornCheckForm.toRecords(given('2026-06-18', '08:00'), context())).toMatchObject({ ok: false, problems: [{ field: 'hepatitisBDay' }] })
  })

  it('without an hour keeps the answer and no moment', () => {
    expect(savedCheck(given('2026-06-10', '')).changes[0]?.set).toMatchObject({ hepatitisB: 'yes', hepatitisBAt: null })
  })
})

describe('days of a newborn check', () => {
  it('may be written down long after the visit', () => {
    expect(savedCheck(answers({ occurredOn: '2026-06-11' })).changes[0]?.set).toMatchObject({ occurredOn: '2026-06-11' })
  })

  it('cannot come before the birth or after today', () => {
    expect(newbornCheckForm.toRecords(answers({ occurredOn: '2026-06-09' }), context())).toMatchObject({ ok: false, problems: [{ field: 'occurredOn' }] })
    expect(newbornCheckForm.toRecords(answers({ occurredOn: '2026-06-18' }), context())).toMatchObject({ ok: false, problems: [{ field: 'occurredOn' }] })
  })

  it('half typed are placed on their field', () => {
    expect(newbornCheckForm.toRecords(answers({ dischargedOn: '12/6/' }), context())).toMatchObject({
      ok: false, problems: [{ field: 'dischargedOn', message: 'Ngày ra viện ghi chưa đúng. Ghi cả ngày, tháng và năm.' }],
    })
  })

  it('of 25 weeks are kept, of 50 are not', () => {
    expect(savedCheck(answers({ gestationWeeks: '25' })).changes[0]?.set).toMatchObject({ gestationWeeks: 25 })
    expect(newbornCheckForm.toRecords(answers({ gestationWeeks: '50' }), context())).toMatchObject({ ok: false, problems: [{ field: 'gestationWeeks' }] })
  })
})
