/** What holds for every report: the order of records changes nothing, a stranger's record changes no line, and what is taken back is gone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentText } from '#domain/reports/freeze.ts'
import { recordOf } from '../indicators/record-of.ts'
import { id } from '../indicators/builders.ts'
import { reportOf, WARD, wardRecords } from './report-world.ts'

const seed = fc.integer({ min: 1, max: 1_000_000 })
const runs = { numRuns: 12 }

describe('any report', () => {
  it('is the same in whatever order the records lie', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const records = wardRecords(number, 15)
        expect(contentText(reportOf(records.toReversed()))).toBe(contentText(reportOf(records)))
      }),
      runs,
    )
  })

  it('is not changed by a record that no line reads', () => {
    fc.assert(
      fc.property(seed, (number) => {
        const records = wardRecords(number, 15)
        const note = { id: id(999_001), kind: 'note', area: WARD, occurredOn: '2026-05-05', recordedAt: 1, text: 'họp tổ' }
        const old = recordOf('injury', 999_002, '2019-05-05', { subject: id(1), group: 'burns', place: 'home', outcome: 'treated' })
        const begun = records.some(({ kind, voidReason }) => kind === 'injury' && voidReason === undefined)
        expect(reportOf([...records, note]).lines).toEqual(reportOf(records).lines)
        if (begun) expect(reportOf([...records, { ...old, area: `${WARD}/g01` }]).lines).toEqual(reportOf(records).lines)
      }),
      runs,
    )
  })

  it('comes back when what was added is taken back', () => {
    fc.assert(
      fc.property(seed, fc.nat(), (number, which) => {
        const records = wardRecords(number, 15)
        const checks = records.filter(({ kind, voidReason }) => kind === 'newborn-check' && voidReason === undefined)
        const one = checks[which % Math.max(1, checks.length)]
        fc.pre(one !== undefined)
        const without = records.filter((record) => record !== one)
        const voided = records.map((record) => (record === one ? { ...record, voidReason: 'ghi nhầm' } : record))
        expect(contentText(reportOf(voided))).toBe(contentText(reportOf(without)))
        const restored = records.map((record) => (record === one ? { ...record, voidReason: null } : record))
        expect(contentText(reportOf(restored))).toBe(contentText(reportOf(records)))
      }),
      runs,
    )
  })
})
