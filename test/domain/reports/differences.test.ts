/** What has changed since a report was signed, line by line, with the records that did it. */
import { describe, expect, it } from 'vitest'
import type { ReportContent } from '#domain/reports/content.ts'
import { differencesSince, type RecordTrace } from '#domain/reports/differences.ts'
import { aCheck, aChild, aHousehold, id } from '../indicators/builders.ts'
import { anAdoption } from '../plans/adoption-builder.ts'
import { adopted, COUNTED_AT, GROUPS, reportOf, WARD } from './report-world.ts'

const HOUR = 3_600_000
const area = `${WARD}/g01`
const children = Array.from({ length: 10 }, (_, index) => aChild({ id: id(1000 + index), area, birthDate: '2026-03-01', mother: null }))
const checkOf = (index: number, eenc: 'yes' | 'no' = 'yes') => aCheck({ id: id(2000 + index), area, subject: id(1000 + index), occurredOn: '2026-03-02', eenc })
const checks = Array.from({ length: 8 }, (_, index) => checkOf(index))
const records: { readonly kind: string }[] = [aHousehold({ area }), ...children, ...checks]

const trace = (record: { id: string; kind: string; occurredOn: string }, said: Partial<RecordTrace> = {}): RecordTrace => ({
  id: record.id, kind: record.kind, occurredOn: record.occurredOn, recordedAt: COUNTED_AT - 48 * HOUR, arrivedAt: COUNTED_AT - 24 * HOUR, changedAt: COUNTED_AT - 24 * HOUR, isVoid: false, ...said,
})
const after = { arrivedAt: COUNTED_AT + HOUR, changedAt: COUNTED_AT + HOUR }
const old = checks.map((check) => trace(check))
const signed = reportOf(records)
const lineIn = (now: ReportContent, traces: readonly RecordTrace[], line: string, then = signed) => differencesSince(then, now, traces).find((one) => one.id === line)

describe('the differences since signing', () => {
  it('are none while nothing has changed', () => {
    expect(differencesSince(signed, reportOf(records), old)).toEqual([])
  })

  it('are none by a record that changes no figure', () => {
    const note = { id: id(9001), kind: 'note', area: WARD, occurredOn: '2026-12-11', recordedAt: 1, text: 'họp' }
    expect(differencesSince(signed, reportOf([...records, note]), [...old, trace(note, after)])).toEqual([])
  })

  it('tell an entry that came late, and one that was underway', () => {
    const late = checkOf(8)
    const now = reportOf([...records, late])
    expect(lineIn(now, [...old, trace(late, { ...after, recordedAt: COUNTED_AT + HOUR / 2 })], 'LC-05')).toMatchObject({
      what: ['counts', 'state', 'groups', 'lists'],
      causes: { added: 1, late: 1, underway: 0, changed: 0, voided: 0 },
      words: ['8/10 (80,0%) khi ký, nay 9/10 (90,0%).', 'Chưa rõ: 2 khi ký, nay 1.', 'Chưa đạt khi ký, nay đạt.', 'Sau khi chốt số: thêm 1 phiếu (1 phiếu ghi muộn cho kỳ này).'],
    })
    expect(lineIn(now, [...old, trace(late, after)], 'LC-05')?.words.at(-1)).toBe('Sau khi chốt số: thêm 1 phiếu (1 phiếu ghi muộn cho kỳ này, 1 phiếu ghi trước nhưng gửi sau).')
  })

  it('call nothing late that happened after the report was made', () => {
    const later = [aChild({ id: id(1500), area, birthDate: '2026-12-20', mother: null }), aCheck({ id: id(2500), area, subject: id(1500), occurredOn: '2026-12-21', eenc: 'yes' })]
    expect(lineIn(reportOf([...records, ...later]), [...old, ...later.map((record) => trace(record, { ...after, recordedAt: COUNTED_AT + HOUR }))], 'LC-05')?.causes).toMatchObject({ added: 2, late: 0, underway: 0 })
  })

  it('tell a record that was changed', () => {
    const changed = checkOf(0, 'no')
    const now = reportOf([aHousehold({ area }), ...children, changed, ...checks.slice(1)])
    expect(lineIn(now, [trace(changed, { changedAt: COUNTED_AT + HOUR }), ...old.slice(1)], 'LC-05')).toMatchObject({
      causes: { added: 0, changed: 1, voided: 0 },
      words: ['8/10 (80,0%) khi ký, nay 7/10 (70,0%).', 'Sau khi chốt số: sửa 1 phiếu.'],
    })
  })

  it('tell a record that was taken back', () => {
    const taken = { ...checkOf(0), voidReason: 'ghi nhầm' }
    const now = reportOf([aHousehold({ area }), ...children, taken, ...checks.slice(1)])
    expect(lineIn(now, [trace(taken, { changedAt: COUNTED_AT + HOUR, isVoid: true }), ...old.slice(1)], 'LC-05')?.words.at(-1)).toBe('Sau khi chốt số: bỏ 1 phiếu.')
    expect(differencesSince(signed, reportOf(records), old)).toEqual([])
  })

  it('count no record of another line', () => {
    const talk = { id: id(3000), kind: 'teach-back', area, occurredOn: '2026-05-05', recordedAt: 1, subject: id(1000), topic: 'newborn-danger-signs', recalled: [], expected: ['a'], passMark: 1 }
    const late = checkOf(8)
    const found = differencesSince(signed, reportOf([...records, talk, late]), [...old, trace(talk, after), trace(late, after)])
    expect(found.find((one) => one.id === 'LC-05')?.causes.added).toBe(1)
    expect(found.find((one) => one.id === 'LC-09')?.causes.added).toBe(2)
    expect(found.map((one) => one.id)).not.toContain('LC-12')
  })

  it('tell a number that the ward set since', () => {
    const own = adopted({}, anAdoption(2, { area: WARD, occurredOn: '2026-12-01', adjustments: [{ target: 'LC-05', op: '>=', value: 80, reason: 'đã bàn' }] }))
    expect(differencesSince(signed, reportOf(records, { adopted: own }), old)).toEqual([
      expect.objectContaining({ id: 'LC-05', what: ['goal', 'state'], words: ['Chỉ tiêu ≥ 90% khi ký, nay ≥ 80%.', 'Chưa đạt khi ký, nay đạt.', 'Không có phiếu mới, kế hoạch đã điều chỉnh.'] }),
    ])
  })

  it('tell a child that moved to another group, the total being the same', () => {
    const moved = children.map((child, index) => (index === 0 ? { ...child, area: `${WARD}/g02` } : child))
    const now = reportOf([aHousehold({ area }), ...moved, ...checks])
    expect(lineIn(now, old, 'LC-05')).toMatchObject({ what: ['groups'], words: ['Số của các tổ, thôn đã khác, tổng không đổi.', 'Không có phiếu mới. Cách tính hoặc cấu hình đã khác.'] })
    expect(lineIn(reportOf(records, { groups: [...GROUPS, `${WARD}/g04`] }), old, 'LC-05')).toBeUndefined()
  })

  it('tell another child behind the same figure', () => {
    const swapped = [checkOf(9), ...checks.slice(1)]
    const now = reportOf([aHousehold({ area }), ...children, { ...checkOf(0), voidReason: 'nhầm bé' }, ...swapped])
    expect(lineIn(now, [trace(checkOf(9), after), trace(checkOf(0), { changedAt: COUNTED_AT + HOUR, isVoid: true })], 'LC-05')).toMatchObject({
      what: ['lists'], words: ['Số không đổi, danh sách phía sau đã khác.', 'Sau khi chốt số: thêm 1 phiếu (1 phiếu ghi muộn cho kỳ này, 1 phiếu ghi trước nhưng gửi sau), bỏ 1 phiếu.'],
    })
  })

  it('tell lines that came or went with another plan', () => {
    const other = reportOf(records, { adopted: adopted({ plan: 'hai-duong-2026-2030' }) })
    const found = differencesSince(signed, other, old)
    expect(found.find((one) => one.id === 'LC-05')?.words).toEqual(['Kế hoạch không còn dòng này.'])
    expect(found.find((one) => one.id === 'HD-05')?.words).toEqual(['Dòng này chưa có khi ký.'])
  })
})
