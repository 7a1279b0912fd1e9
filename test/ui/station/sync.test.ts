/** What the station decides about sync: forms put together, clashes and copies in words, phones, backups, what an erasure takes. */
import { describe, expect, it } from 'vitest'
import { backupFoot } from '#features/station/backup/backup-foot.ts'
import { backupConcerns, backupFacts, concernWords, isGrave } from '#features/station/backup/backup-health.ts'
import { phoneState, silentWords, unsentWords } from '#features/station/collaborators/phone-state.ts'
import { conflictView } from '#features/station/conflicts/conflict-view.ts'
import { comparedFields, copiesByPhone } from '#features/station/copies/copy-view.ts'
import { resolveCopies } from '#features/station/copies/resolve-copies.ts'
import { eraseSubject } from '#features/station/households/erase-summary.ts'
import { heldForms } from '#features/station/quarantine/held-forms.ts'
import { settleForm } from '#features/station/quarantine/settle-form.ts'
import type { StationPort } from '#features/station/station-port.ts'
import { rejectionCodes } from '#protocol/problems.ts'
import { backupState, clash, collaborators, copyRow, device, heldRow, householdFile } from './sample-station.ts'

const now = Date.parse('2026-06-17T10:00:00+07:00')
const HOUR = 3_600_000

describe('refused ops', () => {
  const birth = [heldRow(now, { opId: 'b', kind: 'person', about: '', field: null, code: 'parent-missing', fields: { name: '', unnamed: true } }), heldRow(now, { opId: 'a' })]

  it('of one save are one form, first written first', () => {
    const [form, ...others] = heldForms(birth, [])
    expect([form?.rows.map(({ opId }) => opId), form?.what, others]).toEqual([['a', 'b'], 'Kiểm tra sơ sinh, Người trong hộ', []])
    expect(form?.reasons).toEqual(['Ô “Cân nặng lúc sinh” ghi chưa đúng.', 'Chưa thấy hộ hoặc người của phiếu này.'])
  })

  it('of a split phone stay with their own phone', () => {
    expect(heldForms([heldRow(now), heldRow(now, { opId: 'x', device: 'mai-2' })], [])).toHaveLength(2)
  })

  it('that somebody asks about come first', () => {
    const rows = [heldRow(now, { txn: 'new', receivedAt: now }), heldRow(now, { txn: 'asked', askedAt: now - HOUR, askedNote: null }), heldRow(now, { txn: 'asked-first', askedAt: now - 2 * HOUR })]
    expect(heldForms(rows, []).map(({ rows: [row] }) => row?.txn)).toEqual(['asked-first', 'asked', 'new'])
  })

  it('say whom they are about, or that nobody knows', () => {
    const about = (more: object) => heldForms([heldRow(now, { about: '', ...more })], [])[0]?.about
    expect(about({ kind: 'person', fields: { name: '', unnamed: true } })).toBe('Bé chưa đặt tên')
    expect(about({ kind: 'household', fields: { number: '118', headName: 'Bùi Văn Tiến' } })).toBe('Hộ 118 · Bùi Văn Tiến')
    expect(about({})).toBe('Chưa rõ của ai')
  })

  it('of an erased family cannot be vouched for', () => {
    expect(heldForms([heldRow(now, { code: 'erased' })], [])[0]?.canRetry).toBe(false)
  })

  it('know a phone that was stopped and whom to call', () => {
    expect(heldForms([heldRow(now, { device: 'mai-0' })], collaborators(now))[0]?.phone).toEqual({ name: 'Android 9', isStopped: true, number: '+84912345678' })
  })

  it('have a sentence for every code', () => {
    const said = rejectionCodes.map((code) => heldForms([heldRow(now, { code, field: null })], [])[0]?.reasons[0])
    expect(said.every((sentence) => sentence?.endsWith('.'))).toBe(true)
    expect(new Set(said).size).toBe(rejectionCodes.length)
  })
})

describe('a decision about a form', () => {
  const port = (problem?: 'not-found' | 'unavailable') => {
    const asked: string[] = []
    const resolveQuarantined: StationPort['resolveQuarantined'] = (opId, action) => {
      asked.push(`${action} ${opId}`)
      return Promise.resolve(problem ? { ok: false, problem } : { ok: true, value: { stillHeld: false } })
    }
    return { asked, resolveQuarantined }
  }
  const rows = [heldRow(now, { opId: 'a' }), heldRow(now, { opId: 'b' })]

  it('is said of each op when it is left out', async () => {
    const endpoint = port()
    await settleForm(endpoint, { rows }, 'dismiss')
    expect(endpoint.asked).toEqual(['dismiss a', 'dismiss b'])
  })

  it('is said once when the station vouches', async () => {
    const endpoint = port()
    await settleForm(endpoint, { rows }, 'retry')
    expect(endpoint.asked).toEqual(['retry a'])
  })

  it('passes over what somebody settled meanwhile', async () => {
    expect(await settleForm(port('not-found'), { rows }, 'dismiss')).toEqual({ ok: true, value: { stillHeld: false } })
    expect((await settleForm(port('not-found'), { rows }, 'retry')).ok).toBe(false)
    expect((await settleForm(port('unavailable'), { rows }, 'dismiss')).ok).toBe(false)
  })
})

describe('two values of one field', () => {
  it('are told with their writers and times', () => {
    const { about, field, sides } = conflictView(clash(now), now)
    expect([about, field]).toEqual(['Nguyễn Gia Bảo', 'Cân nặng lúc sinh'])
    expect(sides.map(({ value, wrote }) => `${value}, ${wrote}`)).toEqual(['2.640 g, Nguyễn Thị Mai ghi 7:00', '2.460 g, Phạm Thị Hồng ghi 6:00'])
  })

  it('may be empty, or of a writer who is gone', () => {
    const { conflict } = clash(now)
    const { sides } = conflictView(clash(now, { otherBy: '', conflict: { ...conflict, other: { ...conflict.other, value: null } } }), now)
    expect([sides[1].value, sides[1].who]).toEqual(['Để trống', 'Người khác'])
  })
})

describe('copies from phones', () => {
  it('are kept apart by phone', () => {
    const phones = copiesByPhone([copyRow(now), copyRow(now, { device: 'hong-1', fromName: '' }), copyRow(now, { recordId: 'x', present: null })], now)
    expect(phones.map(({ owner, copies }) => [owner, copies.length])).toEqual([['Nguyễn Thị Mai', 2], ['Máy đã gỡ', 1]])
  })

  it('differ only where both have another value', () => {
    const differing = comparedFields(copyRow(now), now).filter(({ differs }) => differs)
    expect(differing.map(({ label, copy, present }) => [label, copy, present])).toEqual([['Địa chỉ', 'Ngõ 12, Bạch Đằng', 'Ngõ 21, Bạch Đằng']])
    expect(comparedFields(copyRow(now, { present: null }), now).some(({ differs }) => differs)).toBe(false)
  })

  it('are taken one by one, and the rest is counted', async () => {
    const copies = ['a', 'b', 'c'].map((recordId) => ({ row: copyRow(now, { recordId }) }))
    const refusing = (id: string, problem: 'wrong-shape' | 'unreachable' | 'not-found'): Pick<StationPort, 'resolveCopy'> => ({
      resolveCopy: ({ recordId }) => Promise.resolve(recordId === id ? { ok: false, problem } : { ok: true, value: null }),
    })
    expect(await resolveCopies(refusing('a', 'wrong-shape'), copies, 'accept')).toEqual({ done: 2, left: 1, problem: 'wrong-shape' })
    expect(await resolveCopies(refusing('b', 'unreachable'), copies, 'accept')).toEqual({ done: 1, left: 2, problem: 'unreachable' })
    expect(await resolveCopies(refusing('c', 'not-found'), copies, 'accept')).toEqual({ done: 3, left: 0, problem: undefined })
  })
})

describe('a phone in the list', () => {
  it('is in use, locked or stopped for good', () => {
    const states = [device(now), device(now, { lockedAt: now - HOUR, lockedReason: 'Mất máy, đang tìm' }), device(now, { lockedAt: now, revokedAt: now - HOUR, revokedReason: 'Mất máy' })]
    expect(states.map((phone) => phoneState(phone, now)).map(({ id, detail }) => [id, detail])).toEqual([
      ['working', ''], ['locked', 'Từ 9:00. Mất máy, đang tìm'], ['stopped', 'Từ 9:00. Mất máy'],
    ])
  })

  it('tells what lay unsent when it was changed', () => {
    const unsent = (more: object) => unsentWords(device(now, { waitingCount: 2, waitingOldestAt: now - 26 * HOUR, ...more }), now)
    expect(unsent({})).toEqual({ tone: 'waiting', text: '2 phiếu', since: 'lâu nhất 1 ngày 2 giờ' })
    expect(unsent({ revokedAt: now, revokedReason: 'Đổi máy' })?.text).toBe('2 phiếu chưa gửi khi đổi máy')
    expect(unsent({ revokedAt: now, revokedReason: 'Mất máy' })?.text).toBe('2 phiếu chưa gửi khi ngừng máy')
    expect([unsent({ waitingCount: null }), unsent({ waitingCount: 0, revokedAt: now })]).toEqual([null, null])
  })

  it('is worth a call after three silent days', () => {
    const silent = (hours: number, more: object = {}) => silentWords(device(now, { lastSeenAt: now - hours * HOUR, ...more }), now)
    expect([silent(71), silent(80), silent(80, { revokedAt: now })]).toEqual(['', '3 ngày 8 giờ chưa liên lạc', ''])
  })
})

describe('the backup', () => {
  it('is well when fresh, proved and elsewhere', () => {
    expect(backupConcerns(backupState(now), now)).toEqual([])
    expect(backupFoot(backupState(now), now, false)).toMatchObject({ title: 'Đã sao lưu 7:00', detail: 'Đã thử phục hồi 7:00', icon: 'check' })
  })

  it('is too old after two days', () => {
    const old = backupState(now, { lastAt: now - 49 * HOUR, lastVerifiedAt: now - 49 * HOUR })
    expect(backupConcerns(backupState(now, { lastAt: now - 48 * HOUR, lastVerifiedAt: now - 48 * HOUR }), now)).toEqual([])
    expect(backupConcerns(old, now).map((concern) => concernWords(concern, old, now))).toEqual(['Đã 2 ngày 1 giờ chưa có bản sao lưu mới.'])
    expect(backupFoot(old, now, false)?.icon).toBe('octagon-alert')
  })

  it('on the same machine or unproved is a lesser worry', () => {
    const concerns = backupConcerns(backupState(now, { offMachine: false, lastVerifiedAt: null }), now)
    expect([concerns, concerns.some(isGrave)]).toEqual([['untested', 'same-machine'], false])
  })

  it('that was never taken is grave unless one is planned', () => {
    const never = { lastAt: null, lastVerifiedAt: null, count: 0 }
    expect(backupConcerns(backupState(now, never), now)).toEqual(['first'])
    expect(backupFoot(backupState(now, never), now, false)).toMatchObject({ title: 'Chưa sao lưu', icon: 'dashed-ring' })
    expect(backupConcerns(backupState(now, { ...never, nextAt: null }), now).map(isGrave)).toEqual([true])
    expect(backupConcerns(backupState(now, { ...never, lastFault: 'no-space' }), now)).toEqual(['no-space', 'none'])
    expect(backupFoot(backupState(now, { ...never, nextAt: null }), now, true)).toBeUndefined()
  })

  it('tells its size in units a person knows', () => {
    const sizeOf = (bytes: number) => backupFacts(backupState(now, { bytes }), now).at(-1)?.value
    expect([sizeOf(300), sizeOf(64_000), sizeOf(4_250_000)]).toEqual(['1 kB', '64 kB', '4,3 MB'])
  })
})

describe('an erasure', () => {
  it('names all that goes with a household', () => {
    expect(eraseSubject(householdFile(now), 'house-1')?.goes.map(({ label, value }) => [label, value])).toEqual([
      ['Hộ', '032 · Trần Văn Minh'], ['Người', 'Trần Thị Hạnh, Nguyễn Gia Bảo'], ['Thăm tại nhà', '2'], ['Kiểm tra sơ sinh', '1'],
    ])
  })

  it('of one person leaves the others alone', () => {
    expect(eraseSubject(householdFile(now), 'bao')?.goes.map(({ value }) => value)).toEqual(['Nguyễn Gia Bảo', '1'])
    expect(eraseSubject(householdFile(now), 'nobody')).toBeUndefined()
  })
})
