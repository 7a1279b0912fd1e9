/** What leaves the phone with the family: numbers to call, an SMS, a slip, none with a name. */
import { describe, expect, it } from 'vitest'
import { callAddress, hotlines } from '#domain/referrals/hotlines.ts'
import { referralMark, referralSlip, referralSms } from '#domain/referrals/messages.ts'
import { defaultDestination, onTheWay } from '#domain/referrals/on-the-way.ts'
import { aReferral, moment } from '../indicators/builders.ts'

const reasons = 'Rút lõm lồng ngực, thở 68 lần/phút'

describe('the SMS draft', () => {
  const facts = { ageLabel: '7 ngày tuổi', reasons, householdNumber: '32', groupName: 'tổ 5' }

  it('says who, where and why without a name', () => {
    expect(referralSms(facts)).toBe('Chuyển gửi: bé 7 ngày tuổi, hộ 032, tổ 5. Rút lõm lồng ngực, thở 68 lần/phút.')
  })

  it('leaves out a group that is not known', () => {
    expect(referralSms({ ...facts, groupName: '' })).toContain('hộ 032. Rút lõm')
  })
})

describe('the slip of the family', () => {
  const referral = aReferral({
    id: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6a7b',
    recordedAt: moment('2026-06-17', '09:46'),
  })
  const slip = referralSlip(referral, { ageLabel: '7 ngày tuổi', reasons, station: 'Trạm Y tế: 0225 3000 115' })

  it('reads plainly on any phone', () => {
    expect(slip.split('\n')).toEqual([
      'Sổ Nôi, phiếu chuyển gửi 4E5F-6A7B',
      'Bé 7 ngày tuổi: Rút lõm lồng ngực, thở 68 lần/phút',
      'Nơi đến: Bệnh viện Trẻ em, Cấp cứu',
      'Ghi lúc 9:46 ngày 17/6/2026',
      'Trạm Y tế: 0225 3000 115',
    ])
  })

  it('holds no whole id, no household and no area', () => {
    expect(slip).not.toContain(referral.id)
    expect(slip).not.toContain(referral.subject)
    expect(slip).not.toContain(referral.area)
  })

  it('fits into a QR that old cameras read', () => {
    expect(new TextEncoder().encode(slip).length).toBeLessThan(400)
  })

  it('carries a mark that the station can find', () => {
    expect(referralMark(referral)).toBe('4E5F-6A7B')
  })

  it('does without the station when it has no number', () => {
    expect(referralSlip(referral, { ageLabel: '7 ngày tuổi', reasons, station: '' }).split('\n')).toHaveLength(4)
  })
})

describe('the way to the hospital', () => {
  it('has three things to do, none of them a drug', () => {
    expect(onTheWay.value).toHaveLength(3)
    expect(onTheWay.value.join(' ')).not.toMatch(/thuốc|liều|oresol/i)
  })

  it('leads to the place that the ward has set', () => {
    expect(defaultDestination('emergency', { emergency: 'Bệnh viện Trẻ em, Cấp cứu' })).toBe('Bệnh viện Trẻ em, Cấp cứu')
    expect(defaultDestination('emergency')).toBe('Khoa Cấp cứu, bệnh viện gần nhất')
    expect(defaultDestination('this-week')).toBe('Trạm Y tế')
  })
})

describe('the hotlines', () => {
  it('are the three numbers, each with its source', () => {
    expect(hotlines.map(({ number }) => number)).toEqual(['115', '111', '18006605'])
    expect(hotlines.every(({ source }) => source !== '')).toBe(true)
  })

  it('are called without blanks', () => {
    expect(callAddress('1800 6605')).toBe('tel:18006605')
    expect(callAddress('+84 912.345.678')).toBe('tel:+84912345678')
  })
})
