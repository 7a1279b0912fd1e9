/** What the person's side of sync works out before it draws: strips, chip, gates, reasons, and values in words. */
import { describe, expect, it } from 'vitest'
import { formatHlc } from '#domain/clock.ts'
import { recordKinds } from '#domain/records/index.ts'
import { accessWords } from '#features/access/access-words.ts'
import { isForm, staysOpen } from '#features/access/open-forms.ts'
import { fieldWords, valueWords } from '#features/conflict/value-words.ts'
import { canBeMended, refusalWords } from '#features/sync-status/form-words.ts'
import { syncNotes, type SyncFacts } from '#features/sync-status/sync-notes.ts'
import { chipOf } from '#features/today/chip-state.ts'
import { words } from '#language/words.ts'
import { rejectionCodes } from '#protocol/problems.ts'
import type { SyncState } from '#storage/meta.ts'
import type { NamedForm } from '#storage/read/sync-page.ts'
import { isNoRoom } from '#ui/hooks/use-saving.ts'
import { MORNING } from '../../fixtures/phones.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const idle: SyncState = {
  phase: 'idle', lastSyncAt: MORNING, trouble: null, stalledSince: null, nextTryAt: null, sendingDone: 0, sendingTotal: 0, clockOffsetMs: 0,
}
const facts = (sync: Partial<SyncState>, change: Partial<SyncFacts> = {}): SyncFacts => ({
  sync: { ...idle, ...sync }, counts: { waiting: 0, refused: 0 }, lastReceiptAt: MORNING, closedAt: null, stationPhone: '+842203000115',
  copied: false, rereading: false, now: MORNING, ...change,
})
const said = (sync: Partial<SyncState>, change: Partial<SyncFacts> = {}) => syncNotes(facts(sync, change)).map(({ text }) => text)

describe('the strips of the sync screen', () => {
  it('say when the station took everything in', () => {
    expect(said({})).toEqual(['Trạm đã nhận đủ lúc 9:46.'])
    expect(said({}, { counts: { waiting: 1, refused: 0 } })).toEqual(['Trạm đã nhận lúc 9:46.'])
    expect(said({}, { lastReceiptAt: null })).toEqual([])
  })

  it('say in how many minutes a busy endpoint is tried', () => {
    expect(said({ trouble: 'busy', nextTryAt: MORNING + 4.5 * MINUTE })).toEqual(['Máy chủ bận. Tự thử lại sau 5 phút.'])
    expect(said({ trouble: 'busy' })).toEqual(['Máy chủ bận. Phiếu còn đủ, máy tự thử lại.'])
  })

  it('say since which day the phone is stopped', () => {
    const [note] = syncNotes(facts({ trouble: 'revoked' }, { closedAt: MORNING - 5 * DAY }))
    expect(note?.text).toBe('Máy này đã ngừng dùng từ 12/6. Gọi trạm để mở lại.')
    expect(note?.action?.href).toContain('tel:')
  })

  it('lead to a new code when the station knows the phone no more', () => {
    expect(syncNotes(facts({ trouble: 'signed-out' }))[0]?.action).toEqual({ label: 'Nhập mã mới', href: '/kich-hoat' })
  })

  it('tell the next try where there is no network', () => {
    expect(said({ trouble: 'offline', nextTryAt: MORNING + MINUTE })).toEqual(['Chưa có mạng. Phiếu còn đủ, có mạng sẽ tự gửi. Tự gửi lại lúc 9:47.'])
  })

  it('raise the alarm after ten minutes without moving', () => {
    expect(said({ stalledSince: MORNING - 9 * MINUTE })).not.toContainEqual(expect.stringContaining('chưa gửi được'))
    expect(said({ stalledSince: MORNING - 12 * MINUTE })).toContain('Có mạng mà 12 phút chưa gửi được. Tắt mở mạng, hoặc gọi trạm.')
  })

  it('never say both that there is a network and none', () => {
    const both = { trouble: 'offline', stalledSince: MORNING - 12 * MINUTE } as const
    expect(said(both)).toEqual(['Có mạng mà 12 phút chưa gửi được. Tắt mở mạng, hoặc gọi trạm.'])
  })

  it('tell by how much the clock is off', () => {
    expect(said({ clockOffsetMs: 2 * DAY })).toContain('Giờ trên máy lệch 2 ngày. Bật Giờ tự động.')
    expect(said({ clockOffsetMs: -3 * 60 * MINUTE })).toContain('Giờ trên máy lệch 3 giờ. Bật Giờ tự động.')
    expect(said({ clockOffsetMs: MINUTE })).toHaveLength(1)
  })

  it('add one quiet line for a copied phone and a new reading', () => {
    expect(said({}, { copied: true })).toContain(words.syncStatus.copied)
    expect(said({}, { rereading: true })).toContain(words.syncStatus.rereading)
  })

  it('tell sent and backed up apart', () => {
    expect(words.syncStatus.standing(18, 15)).toBe('Trạm đã nhận 18 phiếu, 15 phiếu đã có bản sao lưu.')
    expect(words.syncStatus.standing(18, 18)).toBe('Trạm đã nhận 18 phiếu, tất cả đã có bản sao lưu.')
    expect(words.syncStatus.standing(18, 0)).toBe('Trạm đã nhận 18 phiếu, chưa có bản sao lưu.')
  })
})

describe('the chip on the first screen', () => {
  const chip = (sync: Partial<SyncState>, counts: Partial<{ waiting: number; refused: number }> = {}, conflicts = 0) =>
    chipOf({ sync: { ...idle, ...sync }, counts: { waiting: 0, refused: 0, ...counts }, conflicts, now: MORNING }).text

  it.each([
    ['everything sent', chip({}), 'Đã gửi đủ'],
    ['work that waits', chip({ trouble: 'offline' }, { waiting: 3 }), '3 chờ gửi'],
    ['work under way', chip({ phase: 'sending', sendingDone: 1, sendingTotal: 3 }, { waiting: 2 }), 'Đang gửi 1/3'],
    ['a try that nothing answered', chip({ phase: 'sending', sendingTotal: 3 }, { waiting: 3 }), '3 chờ gửi'],
    ['work that does not move', chip({ stalledSince: MORNING - 11 * MINUTE }, { waiting: 3 }), '3 chưa gửi'],
    ['a clash before what waits', chip({}, { waiting: 3 }, 1), '1 cần chọn'],
    ['a refused form before a clash', chip({}, { refused: 2 }, 1), '2 cần sửa'],
    ['a locked phone', chip({ trouble: 'locked' }, { refused: 2 }), 'Máy đang khóa'],
    ['a stopped phone', chip({ trouble: 'revoked' }, { waiting: 1 }), 'Đã ngừng dùng'],
  ])('tells of %s', (_, shown, wanted) => {
    expect(shown).toBe(wanted)
  })
})

describe('the gate of a closed phone', () => {
  it.each(['/gia-dinh/them-ho', '/ho/1/sua', '/ho/1/them-nguoi', '/nguoi/1/so-sinh', '/nguoi/1/tham', '/nguoi/1/dau-hieu', '/sinh-moi/1', '/chuyen-gui/1', '/the-tranh/x', '/buoi-nhom'])(
    'leaves the form %s under the hand', (location) => {
      expect(staysOpen(location, location)).toBe(true)
    })

  it.each(['/hom-nay', '/gia-dinh', '/ho/1', '/nguoi/1', '/so-tay/nhap', '/dong-bo', '/the-tranh'])('closes %s at once', (location) => {
    expect(isForm(location)).toBe(false)
    expect(staysOpen(location, location)).toBe(false)
  })

  it('closes when the form is left, except for danger', () => {
    expect(staysOpen('/nguoi/1', '/nguoi/1/tham')).toBe(false)
    expect(staysOpen('/chuyen-gui/1', '/nguoi/1/tham')).toBe(true)
    expect(staysOpen('/chuyen-gui/1', '/hom-nay')).toBe(false)
    expect(staysOpen('/nguoi/1/tham', undefined)).toBe(false)
  })

  it('says why, and since when', () => {
    expect(accessWords('ended', MORNING - 5 * DAY, MORNING).sentence).toBe('Máy này đã ngừng dùng từ 12/6. Gọi trạm để mở lại.')
    expect(accessWords('locked', MORNING - DAY, MORNING).sentence).toBe('Trạm khóa máy này từ 16/6. Gọi trạm để mở lại.')
    expect(accessWords('lease', MORNING - 31 * DAY, MORNING).sentence).toBe('Đã 31 ngày máy chưa gặp trạm. Bật mạng rồi bấm Thử lại.')
    expect(accessWords('locked', null, MORNING).sentence).toBe('Trạm khóa máy này. Gọi trạm để mở lại.')
  })
})

describe('the reason of a refused form', () => {
  const form = (code: string, field?: string, kind = 'newborn-check'): NamedForm => ({
    txn: 't', kind, recordId: 'r', person: undefined, household: undefined, isPrivate: false, occurredOn: '', createdAt: 1, refusal: { code, field },
  })

  it.each(rejectionCodes)('is told in words for %s', (code) => {
    expect(refusalWords(form(code))).not.toBe(words.syncStatus.reasonUnknown)
  })

  it('names the field as the forms do', () => {
    expect(refusalWords(form('wrong-field', 'birthWeightGrams'))).toBe('Ô "Cân nặng lúc sinh" chưa đúng. Mở phiếu để sửa.')
    expect(refusalWords(form('wrong-field', 'vitaminK1'))).toBe('Ô "Vitamin K1" chưa đúng. Mở phiếu để sửa.')
    expect(refusalWords(form('wrong-field', 'birthDate', 'person'))).toBe('Ô "Ngày sinh dương lịch" chưa đúng. Mở phiếu để sửa.')
  })

  it('names the form that comes first', () => {
    expect(refusalWords(form('parent-missing'), 'hộ 032')).toBe('Phiếu này chờ phiếu khác. Sửa trước: hộ 032.')
  })

  it('offers no mending of what is closed', () => {
    expect(rejectionCodes.filter((code) => !canBeMended(form(code)))).toEqual(['erased', 'settled'])
  })
})

describe('a value that two people wrote', () => {
  it.each([
    ['birthWeightGrams', 2640, '2.640 g'],
    ['birthDate', '2026-06-15', '15/6/2026'],
    ['birthTime', '09:46', '9:46'],
    ['hepatitisBAt', '2026-06-16T08:05', 'Hôm qua 8:05'],
    ['arrivedAt', MORNING, '9:46'],
    ['sex', 'female', 'Nữ'],
    ['status', 'moved', 'Đã chuyển đi'],
    ['vitaminK1', 'unknown', 'Chưa rõ'],
    ['temperatureCelsius', 36.8, '36,8 °C'],
    ['gestationWeeks', 38, '38 tuần'],
    ['breaths', [{ perMinute: 68, seconds: 60, method: 'tapped' }], '68 lần/phút'],
    ['signs', { lethargy: 'no' }, 'Không có dấu hiệu nào'],
    ['reasons', [], 'Không có lý do nào'],
    ['outcome', null, 'Để trống'],
  ] as const)('reads %s as a person says it', (field, value, wanted) => {
    expect(valueWords(field, value as never, MORNING)).toBe(wanted)
  })

  it('lists the signs that were found, then the unsure', () => {
    expect(valueWords('signs', { lethargy: 'yes', poor_feeding: 'unknown' }, MORNING)).toMatch(/^Có: .+\. Chưa rõ: /)
  })

  it('has a name for every field that can clash', () => {
    const clinical = recordKinds.flatMap((kind) => kind.clinical)
    expect(clinical.filter((field) => fieldWords(field) === words.conflict.otherField)).toEqual([])
    expect(fieldWords('ofTomorrow')).toBe(words.conflict.otherField)
  })

  it('is asked about by whom it concerns', () => {
    const today = '2026-06-17'
    const about = (role: string, name: string, birthDate: string | null = null) => words.conflict.about({ role, name, birthDate }, '032', today)
    expect(words.conflict.question(about('mother', 'Trần Thị Hạnh'))).toBe('Hai người cùng sửa số của chị Hạnh. Giữ số nào?')
    expect([about('father', 'Lê Văn Nam'), about('child', 'Lê Gia Bảo', '2026-06-10'), about('child', '', '2026-06-10'), about('head', 'Lê Văn An')]).toEqual([
      'anh Nam', 'bé Lê Gia Bảo', 'bé chưa đặt tên', 'Lê Văn An',
    ])
    expect(words.conflict.about(undefined, '032', today)).toBe('hộ 032')
    expect(words.conflict.question(words.conflict.about(undefined, undefined, today))).toBe('Hai người cùng sửa một số. Giữ số nào?')
  })
})

describe('a save that fails', () => {
  it('is told apart from a mistake of the app', () => {
    const named = (name: string) => Object.assign(new Error('x'), { name })
    expect(['StorageFullError', 'QuotaExceededError', 'AbortError', 'TypeError'].map((name) => isNoRoom(named(name)))).toEqual([true, true, true, false])
    expect(isNoRoom(formatHlc(1, 0, 'a'))).toBe(false)
  })
})
