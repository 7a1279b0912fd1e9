/** A small book for a phone that talks to an endpoint of the test's own: one family of Tổ 5, with entries of two people. */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import type { FeedRow } from '#protocol/pull.ts'
import { TO_5, WARD, wardProfile } from '../../fixtures/phones.ts'

const DAY = 24 * 3600 * 1000

/** The one group of the phone, its owner, and the midwife of the station. */
export const HOME = TO_5
export const MAI = 'ctv-mai'
export const HOA = 'hoa'

const household = '01900000-0000-7000-8000-000000000001'
const mother = '01900000-0000-7000-8000-000000000002'
const child = '01900000-0000-7000-8000-000000000003'
const check = '01900000-0000-7000-8000-000000000004'

/** What the phone is told at its enrolment. */
export const enrolment: EnrolReply = {
  device: 'device-mai', token: 't'.repeat(43), author: MAI, authorName: 'Nguyễn Thị Mai', honorific: 'chị', role: 'collaborator', serverTime: 0,
  scope: {
    version: 1, areas: [HOME, WARD], profile: wardProfile, offlineDays: 30,
    people: [{ id: MAI, name: 'Nguyễn Thị Mai' }, { id: HOA, name: 'Hộ sinh Trần Thu Hoa' }],
  },
}

/** The family, with a child born twelve days before `now`. */
export function bookOf(now: number): FeedRow[] {
  const born = dayInVietNam(now - 12 * DAY)
  const rows: [id: string, kind: string, author: string, fields: NonNullable<FeedRow['fields']>][] = [
    [household, 'household', MAI, { number: '032', headName: 'Lê Văn Nam', address: 'Số 14, ngõ 27', consent: 'given', status: 'active' }],
    [mother, 'person', MAI, { household, name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active', birthDate: '1996' }],
    [child, 'person', MAI, { household, mother, name: 'Lê Gia Bảo', sex: 'male', role: 'child', status: 'active', birthDate: born }],
    [check, 'newborn-check', HOA, {
      subject: child, mother, birthPlace: 'district-hospital', weighed: 'yes', birthWeightGrams: 2460, vitaminK1: 'yes', hepatitisB: 'yes',
      earlyBreastfeeding: 'yes', skinToSkin: 'yes', eenc: 'unknown', screening: 'yes',
    }],
  ]
  return rows.map(([recordId, kind, author, own], index) => {
    const fields = { area: HOME, occurredOn: born, recordedAt: now - 11 * DAY, author, device: 'tram', ...own }
    const stamp = { op: recordId, at: `${String(now - 11 * DAY).padStart(15, '0')}-0000-tram`, author }
    return { seq: index + 1, recordId, state: 'put', kind, fields, stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])), receivedAt: now - 11 * DAY }
  })
}
