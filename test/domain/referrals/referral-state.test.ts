/** Where a referral stands, in the words of the collaborator's screen. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { referralKind, type Referral } from '#domain/records/referral.ts'
import { referralBarrierLabels } from '#domain/referrals/barriers.ts'
import { referralOutcomeLabels, referralState, referralStateLabels } from '#domain/referrals/referral-state.ts'
import { aReferral, moment } from '../indicators/builders.ts'

const seen = { seenAt: moment('2026-06-17', '09:52'), seenBy: 'Hộ sinh Hoa' }
const arrived = { arrivedAt: moment('2026-06-17', '11:20') }

describe('the state of a referral', () => {
  it.each<[string, Partial<Referral>, string, string]>([
    ['just made', {}, 'sent', 'Phiếu đã lưu. Trạm chưa xem.'],
    ['seen', seen, 'seen', 'Trạm đã xem phiếu lúc 9:52. Chưa thấy bé đến khám.'],
    ['not gone', { ...seen, barrier: 'no-transport' }, 'not-gone', 'Gia đình chưa đi được: không có xe. Quay lại hôm nay.'],
    [
      'not gone, another day agreed',
      { barrier: 'waiting-for-father', returnOn: '2026-06-18' },
      'not-gone',
      'Gia đình chưa đi được: chờ bố bé. Quay lại ngày 18/6.',
    ],
    ['refused', { barrier: 'refused' }, 'not-gone', 'Gia đình từ chối. Dặn lại dấu hiệu, hẹn quay lại hôm nay.'],
    ['arrived', { ...seen, ...arrived }, 'arrived', 'Bé đã đến khám lúc 11:20. Chờ kết quả.'],
    ['arrived after a barrier', { barrier: 'cost', ...arrived }, 'arrived', 'Bé đã đến khám lúc 11:20. Chờ kết quả.'],
    ['outcome still unknown', { ...arrived, outcome: 'unknown' }, 'arrived', 'Bé đã đến khám lúc 11:20. Chờ kết quả.'],
    ['treated', { ...arrived, outcome: 'treated-home' }, 'closed', 'Bé đã khám, đã về nhà.'],
    ['admitted', { outcome: 'admitted' }, 'closed', 'Bé đã khám, đang nằm viện.'],
    ['appointment', { outcome: 'appointment' }, 'closed', 'Bé đã khám, có hẹn khám lại.'],
    ['died', { outcome: 'died' }, 'closed', 'Bé đã mất.'],
    ['closed without outcome', { closedAt: moment('2026-06-20', '08:00') }, 'closed', 'Phiếu đã khép. Chưa rõ kết quả.'],
  ])('is told in words when %s', (_case, said, state, sentence) => {
    expect(referralState(aReferral(said))).toMatchObject({ state, sentence })
  })

  it('names the day of a moment that is not today', () => {
    const state = referralState(aReferral(seen), { today: '2026-06-18' })
    expect(state.sentence).toBe('Trạm đã xem phiếu lúc 9:52 ngày 17/6. Chưa thấy bé đến khám.')
  })

  it('speaks of the mother when she was sent', () => {
    expect(referralState(aReferral(arrived), { who: 'mẹ' }).sentence).toBe('Mẹ đã đến khám lúc 11:20. Chờ kết quả.')
  })

  it('says since when it stands so', () => {
    expect(referralState(aReferral()).at).toBe(aReferral().recordedAt)
    expect(referralState(aReferral(seen)).at).toBe(seen.seenAt)
    expect(referralState(aReferral({ ...arrived, closedAt: 5 })).at).toBe(5)
    expect(referralState(aReferral({ outcome: 'admitted' })).at).toBeNull()
  })

  it('is open again when a barrier was taken back', () => {
    expect(referralState(aReferral({ ...seen, barrier: null, seenAt: seen.seenAt })).state).toBe('seen')
  })
})

describe('the words of a referral', () => {
  it('exist for every code that a record can hold', () => {
    const barriers = referralKind.schema.shape.barrier.def.innerType.def.innerType.options
    const outcomes = referralKind.schema.shape.outcome.def.innerType.def.innerType.options
    expect(Object.keys(referralBarrierLabels).toSorted()).toEqual([...barriers].toSorted())
    expect(Object.keys(referralOutcomeLabels).toSorted()).toEqual([...outcomes].toSorted())
  })

  it('stay within two sentences and twenty words', () => {
    const when = fc.option(fc.constant(moment('2026-06-16', '09:52')))
    const referrals = fc.record({
      seenAt: when,
      arrivedAt: when,
      closedAt: when,
      barrier: fc.constantFrom<Referral['barrier']>(null, 'no-transport', 'waiting-for-father', 'cost', 'watching', 'refused', 'other'),
      outcome: fc.constantFrom<Referral['outcome']>(null, 'treated-home', 'admitted', 'appointment', 'died', 'unknown'),
      returnOn: fc.constantFrom(null, '2026-06-17', '2027-01-02'),
    })
    fc.assert(
      fc.property(referrals, (said) => {
        const { state, sentence } = referralState(aReferral(said))
        expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(20)
        expect(sentence.match(/\.(\s|$)/g)?.length).toBeLessThanOrEqual(2)
        expect(referralStateLabels[state]).not.toBe('')
      }),
    )
  })
})
