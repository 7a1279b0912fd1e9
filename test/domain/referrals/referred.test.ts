/** Whom the words of a referral are about, and which referral comes first. */
import { describe, expect, it } from 'vitest'
import { barrierLabel } from '#domain/referrals/barriers.ts'
import { referralSms, referralSlip } from '#domain/referrals/messages.ts'
import { onTheWayFor } from '#domain/referrals/on-the-way.ts'
import { referralUrgency, urgencyRank } from '#domain/referrals/referral-urgency.ts'
import { referredCalled, referredOf } from '#domain/referrals/referred.ts'
import { aReferral } from '../indicators/builders.ts'

const DAY = '2026-06-17'

describe('who is sent', () => {
  it.each([
    ['infant', { role: 'child' as const, sex: 'male' as const, birthDate: '2026-06-10' }],
    ['child', { role: 'child' as const, sex: 'male' as const, birthDate: '2025-06-10' }],
    ['infant', { role: 'child' as const, sex: 'male' as const, birthDate: null }],
    ['woman', { role: 'mother' as const, sex: 'female' as const, birthDate: '1999' }],
    ['other', { role: 'father' as const, sex: 'male' as const, birthDate: '1995' }],
  ])('is read from age and role as %s', (who, person) => {
    expect(referredOf(person, DAY)).toBe(who)
  })

  it('is taken for a baby when not on this phone', () => {
    expect(referredOf(undefined, DAY)).toBe('infant')
  })

  it('is named in SMS and slip without a name', () => {
    const facts = { who: referredCalled.woman, ageLabel: '27 tuổi', reasons: 'Co giật', householdNumber: '32', groupName: '', station: '' }
    expect(referralSms(facts)).toBe('Chuyển gửi: mẹ 27 tuổi, hộ 032. Co giật.')
    expect(referralSlip(aReferral(), facts)).toContain('Mẹ 27 tuổi: Co giật')
    expect(referralSms({ ...facts, ageLabel: '' })).toBe('Chuyển gửi: mẹ, hộ 032. Co giật.')
  })

  it('waits for a father only as a child', () => {
    expect(barrierLabel('waiting-for-father', 'infant')).toBe('Chờ bố bé')
    expect(barrierLabel('waiting-for-father', 'woman')).toBe('Chờ người nhà')
    expect(barrierLabel('cost', 'woman')).toBe('Lo tốn tiền')
  })

  it('has three things to do on the way, without drug or dose', () => {
    for (const { value } of Object.values(onTheWayFor)) {
      expect(value).toHaveLength(3)
      for (const item of value) expect(item).not.toMatch(/thuốc|liều|mg|viên/i)
    }
    expect(onTheWayFor.woman.value.join(' ')).not.toMatch(/bé|bú/)
  })
})

describe('the urgency of a referral', () => {
  it('comes from the judgement, and an open one sends nobody', () => {
    expect((['go-now', 'same-day', 'this-week', 'home-care', 'none', 'incomplete'] as const).map(referralUrgency)).toEqual(['emergency', 'same-day', 'this-week', null, null, null])
  })

  it('puts life before the day and the day before the week', () => {
    expect((['this-week', 'emergency', 'same-day'] as const).toSorted((left, right) => urgencyRank(left) - urgencyRank(right))).toEqual(['emergency', 'same-day', 'this-week'])
  })
})
