/** The station's inbox: how a referral is called, ordered and told, out of records that may lack anything. */
import { describe, expect, it } from 'vitest'
import { receivingFacts } from '#features/station/referrals/referral-facts.ts'
import { referralTimeline } from '#features/station/referrals/referral-timeline.ts'
import { orderReferrals, referralView, signWords } from '#features/station/referrals/referral-view.ts'
import { signBoxes } from '#features/station/referrals/sign-boxes.tsx'
import { elapsedWords } from '#features/station/reading/elapsed.ts'
import type { ReferralRow, StationRecord } from '#protocol/station.ts'
import type { Json } from '#domain/json.ts'

const today = '2026-06-17'
const at = (clock: string) => Date.parse(`${today}T${clock}:00+07:00`)
const MINUTE = 60_000

const id = (mark: string) => `00000000-0000-7000-8000-${mark.padStart(12, '0')}`

function record(kind: string, fields: Record<string, Json>, receivedAt = at('09:49')): StationRecord {
  return { id: id('1'), kind, fields: { area: '31/10525/g05', ...fields }, authorName: 'Nguyễn Thị Mai', receivedAt }
}

function row(fields: Record<string, Json> = {}, more: Partial<ReferralRow> = {}): ReferralRow {
  const referral = record('referral', {
    recordedAt: at('09:46'),
    urgency: 'emergency',
    reasons: ['chest_indrawing', 'fast_breathing'],
    breaths: [
      { perMinute: 68, seconds: 60, method: 'tapped' },
      { perMinute: 66, seconds: 60, method: 'tapped' },
    ],
    destination: 'Bệnh viện Trẻ em, Cấp cứu',
    ...fields,
  })
  const child = record('person', { name: 'Nguyễn Gia Bảo', sex: 'male', birthDate: '2026-06-10', birthTime: '08:00' })
  const mother = record('person', { name: 'Trần Thị Hạnh', birthDate: '1999' })
  return { referral, child, mother, household: null, newbornCheck: null, dangerSignCheck: null, authorPhone: null, ...more }
}

const view = (fields: Record<string, Json> = {}, more: Partial<ReferralRow> = {}) => referralView(row(fields, more), today)
const titles = (fields: Record<string, Json>) => referralTimeline(view(fields), at('11:00'), today).map(({ title }) => title)

describe('a line of the inbox', () => {
  it('says who, how old and why', () => {
    const { title, why } = view()
    expect([title, why]).toEqual(['Nguyễn Gia Bảo · 7 ngày tuổi', 'Rút lõm lồng ngực, thở 66 lần/phút'])
  })

  it('calls an unnamed child by its mother', () => {
    const child = record('person', { name: '', unnamed: true, birthDate: '2026-06-10' })
    expect(view({}, { child }).name).toBe('Con bà Trần Thị Hạnh')
  })

  it('still shows a referral whose child is missing', () => {
    expect(view({}, { child: null, mother: null }).title).toBe('Bé chưa đặt tên')
  })

  it('keeps the rest when one field cannot be read', () => {
    expect(view({ urgency: 'tomorrow' }).emergency).toBe(true)
    expect(view({ reasons: 'not a list' }).why).toBe('Chưa ghi dấu hiệu')
  })
})

describe('the order of the inbox', () => {
  const late = view({ recordedAt: at('10:31') })
  const early = view({ recordedAt: at('08:00') })
  const week = view({ recordedAt: at('07:00'), urgency: 'this-week' })

  it('puts the oldest emergency first', () => {
    expect(orderReferrals([week, late, early], false)).toEqual([early, late, week])
  })

  it('puts what must be seen today between life and week', () => {
    const thatDay = view({ recordedAt: at('06:00'), urgency: 'same-day' })
    expect(orderReferrals([week, thatDay, late], false)).toEqual([late, thatDay, week])
  })

  it('names the signs of a child and of a woman too', () => {
    expect(signWords(['chest_indrawing', 'stridor', 'vaginal_bleeding', 'a_sign_of_tomorrow'])).toBe('Rút lõm lồng ngực, thở rít khi nằm yên, ra máu âm đạo')
  })

  it('puts the latest first among the finished', () => {
    expect(orderReferrals([week, late, early], true)).toEqual([late, early, week])
  })
})

describe('the course of a referral', () => {
  it('waits for the station until somebody has seen it', () => {
    expect(titles({})).toEqual(['CTV Nguyễn Thị Mai chuyển gửi', 'Máy chủ trạm đã nhận', 'Chờ: trạm xem phiếu'])
  })

  it('waits for the child once the station has seen it', () => {
    expect(titles({ seenAt: at('09:52'), seenBy: 'Hộ sinh Hoa' }).slice(2)).toEqual(['Hộ sinh Hoa đã xem', 'Chờ: bé đã đến chưa?'])
  })

  it('tells why a family has not gone', () => {
    expect(titles({ barrier: 'no-transport', barrierAt: at('10:10') })).toContain('Gia đình chưa đi: không có xe')
  })

  it('waits for nothing once the outcome is known', () => {
    expect(titles({ arrivedAt: at('10:40'), outcome: 'treated-home' }).at(-1)).toBe('Bé đã đến khám')
    expect(titles({ arrivedAt: at('10:40'), outcome: 'unknown' }).at(-1)).toBe('Chờ: kết quả khám')
  })

  it('tells of a phone without network at the time', () => {
    const [, received] = referralTimeline(view(), at('11:00'), today)
    expect(received?.detail).toBe('Lúc ghi, máy CTV chưa có mạng')
  })
})

describe('what to know when receiving the child', () => {
  const factOf = (more: Partial<ReferralRow>, label: string) => receivingFacts(view({}, more), today).find((fact) => fact.label === label)?.value

  it('is not known without a newborn check, never "no"', () => {
    expect(factOf({}, 'Vitamin K1')).toBe('Chưa rõ')
    expect(factOf({}, 'Cân lúc sinh')).toBe('Chưa rõ')
  })

  it('tells a late hepatitis dose from a missing one', () => {
    const newbornCheck = record('newborn-check', { hepatitisB: 'yes', hepatitisBAt: '2026-06-12T14:00', birthWeightGrams: 2640 })
    expect(factOf({ newbornCheck }, 'Viêm gan B')).toBe('Muộn, sau 2 ngày')
    expect(factOf({ newbornCheck }, 'Cân lúc sinh')).toBe('2.640 g')
  })
})

describe('the boxes of signs', () => {
  it('show every count of breaths', () => {
    expect(signBoxes(view()).map(({ value }) => value)).toContain('68 và 66 lần/phút')
  })

  it('do not claim that other signs were looked for', () => {
    expect(signBoxes(view()).at(-1)?.value).toBe('Chưa ghi')
  })
})

describe('time gone by', () => {
  it('is told in the two largest units', () => {
    expect([0, 37, 82, 60, 1440 + 180, 1440 * 9].map((minutes) => elapsedWords(minutes * MINUTE))).toEqual([
      'vừa xong', '37 phút', '1 giờ 22 phút', '1 giờ', '1 ngày 3 giờ', '9 ngày',
    ])
  })

  it('of a clock that runs ahead is just now', () => {
    expect(elapsedWords(-5 * MINUTE)).toBe('vừa xong')
  })
})
