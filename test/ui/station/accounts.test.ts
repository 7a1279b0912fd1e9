/** Accounts, the trail and restricted records at the station: who sees which place, how an account stands, what the address asks for, children put together. */
import { describe, expect, it } from 'vitest'
import { accountState, canBeNamed } from '#features/station/accounts/account-state.ts'
import { accountRoles, newAccountRequest, newAccountSchema } from '#features/station/accounts/new-account-form.ts'
import { mayDo, railGroups, startAddress } from '#features/station/places.ts'
import { restrictedChildren } from '#features/station/restricted/restricted-view.ts'
import { isNarrowed, trailAsk } from '#features/station/trail/trail-ask.ts'
import { problemWords } from '#features/station/reading/problem-words.ts'
import { circumstanceCodes } from '#domain/records/special-circumstance.ts'
import { auditKinds } from '#language/vi/audit.ts'
import { stationWords } from '#language/station-words.ts'
import { newAccountSchema as wireSchema } from '#protocol/station-accounts.ts'
import type { SessionInfo } from '#protocol/session.ts'
import { jobsOf } from '#server/access.ts'
import { account, restrictedRows, session } from './sample-station.ts'

const now = Date.parse('2026-06-17T10:00:00+07:00')
const HOUR = 3_600_000

/** A session as the endpoint gives it to a role. */
const sessionOf = (role: SessionInfo['role'], isNamedOfficer = false): SessionInfo => ({ ...session, role, jobs: jobsOf(role), isNamedOfficer })
const railOf = (of: SessionInfo) => railGroups(of, undefined, '').flatMap(({ items }) => items.map(({ label }) => label))

describe('the rail', () => {
  it.each([
    ['station', ['Chuyển gửi', 'Cần sửa', 'Số khác nhau', 'Hộ và trẻ em', 'Chỉ tiêu kế hoạch', 'Báo cáo', 'Cộng tác viên, máy', stationWords.station.timings.title, 'Tài khoản', 'Nhật ký', 'Quyền của gia đình', 'Sao lưu', 'Nguồn, ngưỡng'], '/tram/chuyen-gui'],
    ['ward_officer', ['Chỉ tiêu kế hoạch', 'Tài khoản', 'Nguồn, ngưỡng'], '/tram/chi-tieu'],
    ['city_reader', [stationWords.station.city.place, 'Tài khoản', 'Nguồn, ngưỡng'], '/tram/thanh-pho'],
    ['admin', ['Cộng tác viên, máy', stationWords.station.timings.title, 'Tài khoản', 'Nhật ký', 'Sao lưu', 'Nguồn, ngưỡng'], '/tram/may'],
  ] as const)('of a %s shows what she may open', (role, places, start) => {
    expect([railOf(sessionOf(role)), startAddress(sessionOf(role))]).toEqual([places, start])
  })

  it('shows restricted records to named officers alone', () => {
    expect(railOf(sessionOf('ward_officer', true))).toContain('Hồ sơ hạn chế')
    expect(railOf(sessionOf('station', true))).toContain('Hồ sơ hạn chế')
    expect(railOf(sessionOf('station'))).not.toContain('Hồ sơ hạn chế')
    expect([mayDo(sessionOf('admin', true), 'restricted'), mayDo(sessionOf('ward_officer'), 'restricted'), mayDo(sessionOf('city_reader'), null)]).toEqual([false, true, true])
  })

  it('counts what waits and shows copies while there are any', () => {
    const figures = { collaborators: 1, sentToday: 0, visitsToday: 0, openReferrals: 3, quarantined: 0, waitingOnPhones: 0, openConflicts: 2, openCopies: 1 }
    const [daily] = railGroups(sessionOf('station'), figures, '')
    expect(daily?.items.map(({ label, count }) => [label, count])).toEqual([['Chuyển gửi', 3], ['Cần sửa', 0], ['Số khác nhau', 2], ['Bản sao từ máy', 1]])
  })
})

describe('an account', () => {
  it.each([
    ['in use', {}, 'Đang dùng', ''],
    ['in use with a new link', { linkUntil: now + 2 * HOUR }, 'Đang dùng', 'Liên kết dùng đến 12:00'],
    ['never opened', { isOpen: false, linkUntil: now + 20 * HOUR }, 'Chờ đặt mật khẩu', 'Liên kết dùng đến ngày mai 6:00'],
    ['never opened, link over', { isOpen: false }, 'Liên kết đã hết hạn', ''],
    ['closed', { isOpen: false, closedAt: now - 24 * HOUR }, 'Đã đóng', 'Từ hôm qua 10:00'],
  ])('%s is told in words', (_, more, label, detail) => {
    expect(accountState(account(now, more), now)).toMatchObject({ label, detail })
  })

  it('is made of a name, a login and a role', () => {
    const form = { name: ' trần  thu hoa ', login: 'hoa.hosinh', role: 'station' }
    expect(newAccountRequest(newAccountSchema.parse(form))).toEqual({ name: 'Trần Thu Hoa', login: 'hoa.hosinh', role: 'station' })
    const faults = newAccountSchema.safeParse({ name: ' ', login: 'Hoa Hộ Sinh', role: '' }).error?.issues.map(({ message }) => message)
    expect(faults).toEqual([stationWords.station.newAccount.nameMissing, stationWords.station.newAccount.loginWrong, stationWords.station.newAccount.roleMissing])
    expect(accountRoles.toSorted()).toEqual([...wireSchema.shape.role.options].toSorted())
  })

  it('of staff in the ward can be named', () => {
    expect(accountRoles.filter((role) => canBeNamed(account(now, { role })))).toEqual(['station', 'ward_officer'])
  })

  it('with a weak or a wrong password is told so', () => {
    expect([problemWords('weak-password'), problemWords('bad-credentials')]).toEqual([expect.stringContaining('dễ bị đoán'), expect.stringContaining('chưa đúng')])
  })
})

describe('the trail', () => {
  it('is asked for as the address says, nonsense left out', () => {
    expect(trailAsk('ngay=2026-06-10&loai=phones&nguoi=abc&truoc=40')).toEqual({ day: '2026-06-10', kind: 'phones', who: 'abc', before: 40 })
    expect(trailAsk('ngay=2026-02-30&loai=constructor&nguoi=&truoc=-1')).toEqual({})
    expect([isNarrowed(trailAsk('truoc=40')), isNarrowed(trailAsk('loai=phones'))]).toEqual([false, true])
  })

  it('has a name for every kind of deed', () => {
    expect(Object.keys(stationWords.station.trail.kinds)).toEqual([...auditKinds])
  })
})

describe('restricted records', () => {
  it('are put together by child, those still open first', () => {
    const children = restrictedChildren(restrictedRows(now))
    expect(children.map(({ name, isOpen }) => [name, isOpen])).toEqual([['Nguyễn Gia Bảo', true], ['Chưa rõ tên trẻ', true], ['Vũ Thị Lan', false]])
    expect(children[0]?.circumstances[0]?.facts).toEqual([
      { label: 'Người báo', value: 'Nguyễn Thị Mai, ngày 10/6/2026' },
      { label: 'Đã báo cho', value: 'Tổng đài 111, Công an' },
      { label: 'Lời kể', value: 'Bé có vết bầm, mẹ nói bị đánh' },
      { label: 'Xem xét lần cuối', value: 'Chưa xem xét lần nào' },
    ])
    expect(children[0]?.supports.map(({ words }) => words)).toEqual(['11/6/2026: Chữa bệnh · Trạm Y tế, Khám và băng'])
    expect(children[2]?.circumstances[0]).toMatchObject({ title: 'Bỏ học kiếm sống, chưa xong trung học cơ sở', isOpen: false })
  })

  it('have a word for every circumstance', () => {
    const rows = circumstanceCodes.map((code) => ({ ...restrictedRows(now)[0], record: { id: code, kind: 'special-circumstance', fields: { code }, authorName: '', receivedAt: now }, about: '', isOwn: true }))
    const titles = restrictedChildren(rows).map(({ circumstances }) => circumstances[0]?.title)
    expect(new Set(titles).size).toBe(circumstanceCodes.length)
  })
})
