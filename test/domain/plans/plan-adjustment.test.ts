/** Numbers of the ward that make no sense are named in words, and none of them is thrown. */
import { describe, expect, it } from 'vitest'
import { adjustmentProblemWords, checkAdjustments } from '#domain/plans/plan-adjustment.ts'
import { ownDayProblemWords } from '#domain/plans/own-days.ts'
import { planById } from '#domain/plans/index.ts'
import type { TargetAdjustment } from '#domain/records/plan-adoption.ts'

const leChan = planById('le-chan-2026-2030') ?? { targets: [] }
const sound: TargetAdjustment = { target: 'LC-05', op: '>=', value: 92, reason: 'Phường đã đạt 91%' }
const check = (...said: Partial<TargetAdjustment>[]) => checkAdjustments(leChan, said.map((one) => ({ ...sound, ...one })))

describe('an adjustment', () => {
  it('of a known target with a fitting number stands', () => {
    expect(check({}, { target: 'LC-01', op: '<', value: 1.2, unit: 'per_1000_live_births' })).toMatchObject({ problems: [], sound: [{ target: { id: 'LC-05' } }, { target: { id: 'LC-01' } }] })
    expect(check({ target: 'LC-12', op: 'down', value: null }).problems).toEqual([])
  })

  it.each<[string, Partial<TargetAdjustment>, string, string]>([
    ['of no target', { target: 'HD-01' }, 'unknown-target', 'Kế hoạch không có chỉ tiêu HD-01. Chọn lại chỉ tiêu.'],
    ['that would cap a good thing', { op: '<' }, 'op-against-aim', 'Chỉ tiêu LC-05 càng cao càng tốt. Chọn dấu ≥ hoặc >.'],
    ['that would lower a good thing', { op: 'down', value: null }, 'op-against-aim', 'Chỉ tiêu LC-05 càng cao càng tốt. Chọn dấu ≥ hoặc >.'],
    ['that would raise a bad thing', { target: 'LC-13', op: '>=' }, 'op-against-aim', 'Chỉ tiêu LC-13 càng thấp càng tốt. Chọn dấu ≤, < hoặc “giảm”.'],
    ['without its number', { value: null }, 'value-missing', 'Chỉ tiêu LC-05 chưa có con số. Điền số.'],
    ['with a number beside "down"', { target: 'LC-13', op: 'down' }, 'value-unwanted', 'Chỉ tiêu LC-13 chỉ ghi “giảm”. Bỏ con số, hoặc chọn dấu < hay ≤.'],
    ['above 100 %', { value: 100.5 }, 'value-out-of-range', 'Con số của chỉ tiêu LC-05 phải từ 0 đến 100. Xem lại số và đơn vị.'],
    ['below nothing', { target: 'LC-01', op: '<', value: -1 }, 'value-out-of-range', 'Con số của chỉ tiêu LC-01 phải từ 0 đến 1.000. Xem lại số và đơn vị.'],
    ['that is no number', { value: Number.NaN }, 'value-out-of-range', 'Con số của chỉ tiêu LC-05 phải từ 0 đến 100. Xem lại số và đơn vị.'],
    ['below zero deaths', { target: 'LC-01', op: '<', value: 0 }, 'never-met', 'Chỉ tiêu LC-01 như vậy không bao giờ đạt được. Xem lại dấu và con số.'],
    ['above all children', { op: '>', value: 100 }, 'never-met', 'Chỉ tiêu LC-05 như vậy không bao giờ đạt được. Xem lại dấu và con số.'],
    ['in another unit', { unit: 'per_1000_live_births' }, 'unit-differs', 'Đơn vị của chỉ tiêu LC-05 khác kế hoạch. Giữ đơn vị của kế hoạch.'],
    ['without a reason', { reason: '  ' }, 'reason-missing', 'Ghi lý do điều chỉnh chỉ tiêu LC-05.'],
  ])('%s is refused in words', (_, said, code, words) => {
    const { sound: kept, problems } = check(said)
    expect(kept).toEqual([])
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems.map(adjustmentProblemWords)).toEqual([words])
  })

  it('said twice stands as it was said first', () => {
    const { sound: kept, problems } = check({ value: 92 }, { value: 93 })
    expect(kept.map(({ adjustment }) => adjustment.value)).toEqual([92])
    expect(problems.map(adjustmentProblemWords)).toEqual(['Chỉ tiêu LC-05 ghi hai lần. Giữ một dòng.'])
  })
})

describe('a day of the ward', () => {
  it('that cannot be is named in words', () => {
    expect(ownDayProblemWords({ code: 'no-such-day', day: '02-30' })).toBe('Không có ngày 30/2 hằng năm. Chọn ngày khác.')
    expect(ownDayProblemWords({ code: 'unknown-event', day: 'tet' })).toBe('Kế hoạch không có sự kiện tet. Chọn lại sự kiện.')
    expect(ownDayProblemWords({ code: 'days-turned-round', day: 'tet' })).toBe('Ngày đầu của sự kiện tet sau ngày cuối. Đổi lại hai ngày.')
  })
})
