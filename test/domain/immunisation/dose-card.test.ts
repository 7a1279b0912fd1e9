/** The vaccination card: every dose once, by age, with words that follow its state; and what it calls for. */
import { describe, expect, it } from 'vitest'
import { doseCard } from '#domain/immunisation/dose-card.ts'
import { notGivenLabels, notGivenReasons } from '#domain/immunisation/not-given.ts'
import type { Immunisation } from '#domain/records/immunisation.ts'
import { notGivenReasonSchema } from '#domain/records/immunisation.ts'
import { childVaccines } from '#domain/vaccines/index.ts'
import { aCheck, aChild, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { dataOf } from '../tasks/asking.ts'

const TODAY = '2026-06-17'
const child = aChild({ birthDate: '2026-01-15', birthTime: '04:30' })
const dose = (code: string, said: Partial<Immunisation> = {}, number = 800): Immunisation => ({
  ...recordOf('immunisation', number, said.givenOn ?? TODAY, { subject: id(1), dose: code, given: 'yes', givenOn: said.givenOn ?? null }), ...said,
})
const card = (records: readonly { kind: string }[] = [], person = child) => doseCard({ person, records: dataOf(records), today: TODAY })
const line = (code: string, records: readonly { kind: string }[] = []) => {
  const found = card(records).groups.flatMap(({ doses }) => doses).find(({ state }) => state.code === code)
  return [found?.look, found?.line]
}

describe('the card of a child', () => {
  it('holds every dose once, from birth on', () => {
    const { groups } = card()
    const codes = groups.flatMap(({ doses }) => doses.map(({ state }) => state.code))
    expect(codes.toSorted()).toEqual(childVaccines.flatMap(({ schedules }) => schedules.at(-1)?.value.map(({ code }) => code) ?? []).toSorted())
    expect(groups.map(({ label }) => label)).toEqual(['Sơ sinh', '2 tháng', '3 tháng', '4 tháng', '5 tháng', '9 tháng', '12 tháng', '18 tháng', '24 tháng'])
  })

  it.each<[string, readonly Immunisation[], string, string]>([
    ['penta_1', [], 'late', 'Quá lịch 63 ngày'],
    ['penta_1', [dose('penta_1', { givenOn: '2026-03-20' })], 'given', 'Đã tiêm 20/3/2026'],
    ['penta_1', [dose('penta_1', { givenOn: '2026-05-20' })], 'given', 'Đã tiêm 20/5/2026, muộn'],
    ['penta_1', [dose('penta_1')], 'given', 'Đã tiêm, chưa rõ ngày'],
    ['penta_1', [dose('penta_1', { givenOn: '2026-03-10' })], 'late', 'Tiêm 10/3/2026, sớm quá. Trạm tiêm lại.'],
    ['penta_2', [], 'upcoming', 'Chờ mũi trước'],
    ['ipv_1', [], 'due', 'Đến lịch từ 15/6/2026'],
    ['measles_1', [], 'upcoming', 'Từ 15/10/2026'],
    ['hepb_birth', [], 'closed', 'Đã quá tuổi tiêm'],
    ['penta_1', [dose('penta_1', { given: 'no', notGivenReason: 'sick' })], 'due', 'Bé ốm hôm tiêm, 17/6/2026'],
    ['penta_1', [dose('penta_1', { given: 'no', notGivenReason: 'reminded' })], 'due', 'Đã nhắc gia đình, 17/6/2026'],
    ['penta_1', [dose('penta_1', { given: 'no', notGivenReason: 'refused' })], 'closed', 'Gia đình không tiêm, 17/6/2026'],
  ])('says of %s with %j that it is %s: %s', (code, records, look, words) => {
    expect(line(code, records)).toEqual([look, words])
  })

  it('knows the dose of the first day by the hour', () => {
    expect(line('hepb_birth', [dose('hepb_birth', { givenOn: '2026-01-15', givenAt: '2026-01-15T23:50' })])).toEqual(['given', 'Đã tiêm 15/1/2026 · trong 24 giờ'])
    expect(line('hepb_birth', [dose('hepb_birth', { givenOn: '2026-01-17' })])[1]).toMatch(/muộn/)
  })

  it('reads the newborn check for it', () => {
    const check = aCheck({ hepatitisB: 'yes', hepatitisBAt: '2026-01-15T20:00', occurredOn: '2026-01-17' })
    expect(line('hepb_birth', [check])).toEqual(['given', 'Đã tiêm 15/1/2026 · trong 24 giờ'])
  })

  it('names what is called for, what is next and the known days', () => {
    const { callsFor, next, knownDays } = card([dose('bcg', { givenOn: '2026-01-20' }), dose('penta_1', { givenOn: '2026-05-20' }, 801), dose('opv_1', { givenOn: '2026-05-20' }, 802)])
    expect(callsFor.map(({ state }) => state.code)).toEqual(['penta_2', 'opv_2', 'rota_1', 'pcv_1', 'ipv_1'])
    expect(next?.state.code).toBe('measles_1')
    expect(knownDays).toEqual(['2026-05-20', '2026-01-20'])
  })

  it('without a birthday waits for one', () => {
    const looks = new Set(card([], aChild({ birthDate: null })).groups.flatMap(({ doses }) => doses.map(({ look }) => look)))
    expect([...looks]).not.toContain('late')
  })
})

describe('the card of a woman', () => {
  it('goes by the dose before', () => {
    const woman = aMother()
    const given = { ...dose('td_pregnant_1', { givenOn: '2026-05-01' }), subject: woman.id }
    const { groups } = doseCard({ person: woman, records: dataOf([given]), today: TODAY })
    expect(groups.flatMap(({ doses }) => doses.map(({ look }) => look))).toEqual(['given', 'due', 'upcoming', 'upcoming', 'upcoming'])
  })
})

describe('the reasons against a dose', () => {
  it('all have words, and reminding has its own button', () => {
    expect([...notGivenReasons, 'reminded'].toSorted()).toEqual([...notGivenReasonSchema.options].toSorted())
    expect(Object.values(notGivenLabels)).not.toContain('')
  })
})
