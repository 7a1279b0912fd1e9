/** The merge rule: who saw what decides, and a clash on a clinical field goes to a person. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHlc } from '#domain/clock.ts'
import { mergeOp, type MergeContext, type MergedRecord } from '#domain/merge.ts'
import type { Op } from '#domain/op.ts'

const NOW = 1_781_664_360_000
const context: MergeContext = { nowMs: NOW, clinical: ['birthWeightGrams'], descends: () => false, valueGiven: () => undefined }

function anOp(id: string, set: Op['set'], change: Partial<Op> = {}): Op {
  return {
    opId: `0190c0de-0000-7000-8000-${id.padStart(12, '0')}`, device: `d${id}`, n: 1, txn: '0190c0de-0000-7000-8000-00000000aaaa',
    type: 'set', kind: 'newborn-check', recordId: '0190c0de-0000-7000-8000-00000000bbbb', schemaVersion: 1,
    set, base: {}, hlc: formatHlc(NOW - 60_000, 0, `d${id}`), author: `a${id}`, clock: { offsetMs: 0, trusted: true }, ...change,
  }
}

const apply = (record: MergedRecord | undefined, op: Op) => mergeOp(record, op, context)

describe('merging an op', () => {
  it('lets an edit that saw the value replace it', () => {
    const first = anOp('1', { birthWeightGrams: 2900 })
    const second = anOp('2', { birthWeightGrams: 2640 }, { base: { birthWeightGrams: first.opId }, hlc: formatHlc(5, 0, 'd2') })
    const { record, conflicts } = apply(apply(undefined, first).record, second)
    expect(record.fields).toEqual({ birthWeightGrams: 2640 })
    expect(conflicts).toEqual([])
  })

  it('keeps both values when two weights did not see each other', () => {
    const first = anOp('1', { birthWeightGrams: 2900 })
    const second = anOp('2', { birthWeightGrams: 3100 }, { hlc: formatHlc(NOW - 1000, 0, 'd2') })
    const { record, conflicts } = apply(apply(undefined, first).record, second)
    expect(record.fields['birthWeightGrams']).toBe(3100)
    expect(conflicts).toMatchObject([{ field: 'birthWeightGrams', shown: { value: 3100 }, other: { value: 2900, author: 'a1' } }])
  })

  it('makes no conflict of two equal values', () => {
    const first = anOp('1', { birthWeightGrams: 2900 })
    expect(apply(apply(undefined, first).record, anOp('2', { birthWeightGrams: 2900 })).conflicts).toEqual([])
  })

  it('lets the last who said it stand for a value that both said', () => {
    const first = anOp('1', { note: 'a' })
    const second = anOp('2', { note: 'a' }, { hlc: formatHlc(NOW - 1000, 0, 'd2') })
    expect(apply(apply(undefined, first).record, second).record.stamps['note']).toMatchObject({ op: second.opId, author: 'a2' })
    expect(apply(apply(undefined, second).record, first).record.stamps['note']).toMatchObject({ op: second.opId, author: 'a2' })
  })

  it('settles a demographic clash silently by the later stamp', () => {
    const first = anOp('1', { note: 'a' }, { hlc: formatHlc(NOW - 10, 0, 'd1') })
    const second = anOp('2', { note: 'b' }, { hlc: formatHlc(NOW - 20, 0, 'd2') })
    const { record, conflicts } = apply(apply(undefined, first).record, second)
    expect(record.fields['note']).toBe('a')
    expect(conflicts).toEqual([])
  })

  it('pulls a phone that is years ahead back to server time', () => {
    const future = anOp('1', { note: 'a' }, { hlc: formatHlc(NOW + 3e11, 0, 'd1') })
    expect(apply(undefined, future).stamp <= formatHlc(NOW, 0, 'd1')).toBe(true)
  })

  it('changes nothing when the same op comes twice', () => {
    const op = anOp('1', { birthWeightGrams: 2900, note: 'x' })
    const once = apply(undefined, op).record
    expect(apply(once, op)).toMatchObject({ record: once, conflicts: [] })
  })

  it('keeps untouched fields of the other person', () => {
    const first = anOp('1', { birthWeightGrams: 2900, vitaminK1: 'yes' })
    const second = anOp('2', { screening: 'no' })
    expect(apply(apply(undefined, first).record, second).record.fields).toEqual({ birthWeightGrams: 2900, vitaminK1: 'yes', screening: 'no' })
  })

  it('never loses a value to one that its author had seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9999 }), (skew, value) => {
        const first = anOp('1', { birthWeightGrams: value + 1 })
        const later = anOp('2', { birthWeightGrams: value }, { base: { birthWeightGrams: first.opId }, hlc: formatHlc(NOW + skew, 0, 'd2') })
        const { record, stamp } = apply(apply(undefined, first).record, later)
        const before = apply(undefined, first).stamp
        return record.fields['birthWeightGrams'] === value && stamp > before
      }),
    )
  })

  it('a value that its author replaced never comes back', () => {
    const first = apply(undefined, anOp('1', { address: 'Ngõ 2' })).record
    const late = anOp('2', { address: 'Ngõ 1' }, { base: { address: anOp('1', {}).opId } })
    const now = mergeOp(first, anOp('3', { address: 'Ngõ 2' }, { base: { address: late.opId } }), context).record
    const knowing: MergeContext = { ...context, descends: (current, earlier) => current === anOp('3', {}).opId && earlier === late.opId, valueGiven: () => 'Ngõ 2' }
    expect(mergeOp({ ...now, stamps: { address: { op: anOp('3', {}).opId, at: 'x', author: 'a3' } } }, late, knowing).record.fields['address']).toBe('Ngõ 2')
  })
})
