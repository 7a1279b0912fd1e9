/** An invented station in memory: forms to mend, clashes, copies, phones and a backup, for tests and for looking at screens. */
import { formatHlc } from '#domain/clock.ts'
import type { Json } from '#domain/json.ts'
import type { StationPort } from '#features/station/station-port.ts'
import type { SessionInfo } from '#protocol/session.ts'
import type { AccountRow } from '#protocol/station-accounts.ts'
import type { BackupState } from '#protocol/station-backup.ts'
import type { RestrictedRow } from '#protocol/station-restricted.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import type { ConflictRow, WitnessRow } from '#protocol/station-sync.ts'
import type { CollaboratorRow, DeviceRow, QuarantineRow, StationRecord, StationToday } from '#protocol/station.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
export const ward = '31/10525'
const group = `${ward}/g05`

export const session: SessionInfo = {
  login: 'hoa.hosinh', name: 'Trần Thu Hoa', role: 'station', ward, wardName: 'Phường Hải Dương', provinceName: 'Thành phố Hải Phòng',
  jobs: ['today', 'collaborators', 'enrol', 'revoke', 'referrals', 'households', 'quarantine', 'conflicts', 'indicators', 'reports', 'record', 'erase', 'backups', 'restricted', 'accounts', 'audit'], isNamedOfficer: false,
  groupUnit: 'tổ', training: false, groups: [{ area: group, name: 'Tổ 5' }, { area: `${ward}/g02`, name: 'Tổ 2' }],
}

const record = (id: string, kind: string, now: number, fields: Record<string, Json>): StationRecord => ({
  id, kind, fields: { area: group, ...fields }, authorName: 'Nguyễn Thị Mai', receivedAt: now - 5 * HOUR,
})

/** A refused op; `more` changes what a test is about. */
export function heldRow(now: number, more: Partial<QuarantineRow> = {}): QuarantineRow {
  return {
    opId: 'op-1', authorName: 'Nguyễn Thị Mai', kind: 'newborn-check', code: 'wrong-field', field: 'birthWeightGrams', receivedAt: now - 2 * HOUR,
    fields: { area: group, occurredOn: '2026-06-16', recordedAt: now - 3 * HOUR, birthWeightGrams: 26400, vitaminK1: 'yes', hepatitisB: 'yes' },
    resolvedAt: null, device: 'mai-1', txn: 'txn-1', askedAt: null, askedNote: null, about: 'Nguyễn Gia Bảo', ...more,
  }
}

/** A clash about the weight at birth. */
export function clash(now: number, more: Partial<ConflictRow> = {}): ConflictRow {
  const side = (value: Json, op: string, hours: number) => ({ value, op, author: op, at: formatHlc(now - hours * HOUR, 0, 'mai') })
  return {
    conflict: { id: 'clash-1', field: 'birthWeightGrams', shown: side(2640, 'one', 3), other: side(2460, 'other', 4), openedAt: now - 2 * HOUR },
    record: record('check-1', 'newborn-check', now, { subject: 'bao', occurredOn: '2026-06-11', weighed: 'yes', birthWeightGrams: 2640, vitaminK1: 'yes' }),
    about: 'Nguyễn Gia Bảo', shownBy: 'Nguyễn Thị Mai', otherBy: 'Phạm Thị Hồng', ...more,
  }
}

/** A copy of a household that the book has with another address. */
export function copyRow(now: number, more: Partial<WitnessRow> = {}): WitnessRow {
  const fields = { number: '032', headName: 'Trần Văn Minh', address: 'Ngõ 12, Bạch Đằng', status: 'active' }
  return {
    device: 'mai-1', recordId: 'house-1', kind: 'household', area: group, fields, fromName: 'Nguyễn Thị Mai', receivedAt: now - HOUR, about: 'Trần Văn Minh',
    present: record('house-1', 'household', now, { ...fields, address: 'Ngõ 21, Bạch Đằng' }), ...more,
  }
}

/** A phone in use with nothing waiting. */
export function device(now: number, more: Partial<DeviceRow> = {}): DeviceRow {
  return {
    device: 'mai-1', name: 'Android 13', enrolledAt: now - 60 * DAY, lastSeenAt: now - HOUR, lastPushAt: now - HOUR, appVersion: '0.1.0', waitingCount: 0,
    waitingOldestAt: null, revokedAt: null, revokedReason: null, lockedAt: null, lockedReason: null, forkedFrom: null, ...more,
  }
}

export function collaborators(now: number): CollaboratorRow[] {
  const person = (author: string, name: string, devices: DeviceRow[], sentToday: number): CollaboratorRow => ({
    author, role: 'collaborator', name, honorific: 'chị', phone: '+84912345678', areas: [group], devices, sentToday,
  })
  return [
    person('mai', 'Nguyễn Thị Mai', [
      device(now, { waitingCount: 3, waitingOldestAt: now - 5 * HOUR }),
      device(now, { device: 'mai-0', name: 'Android 9', revokedAt: now - 9 * DAY, revokedReason: 'Đổi máy', waitingCount: 2, waitingOldestAt: now - 10 * DAY }),
    ], 12),
    person('hong', 'Phạm Thị Hồng', [device(now, { device: 'hong-1', lockedAt: now - 3 * HOUR, lockedReason: 'Mất máy, đang tìm', lastSeenAt: now - 9 * DAY })], 0),
    person('binh', 'Vũ Văn Bình', [device(now, { device: 'binh-2', forkedFrom: 'binh-1' })], 4),
    person('thanh', 'Lê Thị Thanh', [], 0),
    { ...person('vinh', 'Hoàng Văn Vinh', [device(now, { device: 'vinh-1', lastSeenAt: now - 20 * DAY })], 0), role: 'group_head', honorific: 'bác' },
  ]
}

/** Good backups; `more` spoils them. */
export function backupState(now: number, more: Partial<BackupState> = {}): BackupState {
  return { lastAt: now - 3 * HOUR, lastVerifiedAt: now - 3 * HOUR, offMachine: true, lastFault: null, count: 9, nextAt: now + 21 * HOUR, bytes: 4_250_000, ...more }
}

export function householdFile(now: number): HouseholdFile {
  const household = record('house-1', 'household', now, { number: '032', headName: 'Trần Văn Minh', address: 'Ngõ 12, Bạch Đằng', status: 'active' })
  const mother = record('hanh', 'person', now, { household: 'house-1', name: 'Trần Thị Hạnh', sex: 'female', birthDate: '1999', role: 'mother', status: 'active' })
  const child = record('bao', 'person', now, { household: 'house-1', name: 'Nguyễn Gia Bảo', sex: 'male', birthDate: '2026-06-10', role: 'child', mother: 'hanh', status: 'active' })
  const visit = (id: string, day: string) => record(id, 'household-visit', now, { household: 'house-1', occurredOn: day, recordedAt: Date.parse(`${day}T03:00:00Z`), cordDry: 'yes' })
  return { household, members: [mother, child], records: [visit('v2', '2026-06-14'), visit('v1', '2026-06-12'), clash(now).record] }
}

/** An account in use; `more` changes what a test is about. */
export function account(now: number, more: Partial<AccountRow> = {}): AccountRow {
  return {
    login: 'hoa.hosinh', name: 'Trần Thu Hoa', role: 'station', createdAt: now - 60 * DAY, isOpen: true, namedAt: null, namedBy: null,
    signedInAt: now - HOUR, lastSeenAt: now, linkUntil: null, closedAt: null, ...more,
  }
}

/** A circumstance and the help for one child, a closed one of another. */
export function restrictedRows(now: number): RestrictedRow[] {
  const row = (id: string, kind: string, about: string, fields: Record<string, Json>): RestrictedRow => ({ record: record(id, kind, now, fields), about, isOwn: false })
  return [
    row('c-2', 'special-circumstance', 'Vũ Thị Lan', { subject: 'lan', occurredOn: '2026-06-12', code: 'h_dropout_work', endedOn: '2026-06-15', endedReason: 'Đã đi học lại' }),
    row('c-1', 'special-circumstance', 'Nguyễn Gia Bảo', { subject: 'bao', occurredOn: '2026-06-10', code: 'i_violence', reportedTo: ['111', 'police'], told: 'Bé có vết bầm, mẹ nói bị đánh' }),
    row('s-1', 'support-given', 'Nguyễn Gia Bảo', { subject: 'bao', occurredOn: '2026-06-11', what: 'treatment', from: 'Trạm Y tế', note: 'Khám và băng' }),
    row('s-2', 'support-given', '', { occurredOn: '2026-06-09', what: 'gift' }),
  ]
}

function quarantine(now: number): QuarantineRow[] {
  return [
    heldRow(now, { opId: 'op-4', txn: 'txn-3', code: 'erased', field: null, kind: 'household-visit', about: 'Đỗ Thị Lan', fields: { area: group, occurredOn: '2026-06-15', cordDry: 'yes' }, receivedAt: now - 30 * HOUR, device: 'mai-0' }),
    heldRow(now, { opId: 'op-3', txn: 'txn-2', code: 'parent-missing', field: null, kind: 'person', about: '', fields: { area: group, name: '', unnamed: true, sex: 'female', birthDate: '2026-06-15', role: 'child', status: 'active' } }),
    heldRow(now, { opId: 'op-2', txn: 'txn-2', code: 'wrong-area', field: null, kind: 'household', about: '', fields: { area: `${ward}/g02`, number: '118', headName: 'Bùi Văn Tiến', address: 'Số 8, ngõ 3', status: 'active' } }),
    heldRow(now, { askedAt: now - HOUR, askedNote: 'Cân bệnh viện ghi 2640, tôi gõ nhầm một số 0' }),
  ]
}

const answer = <Value>(value: Value) => Promise.resolve({ ok: true as const, value })

/** The station's errands, answered from memory; `more` replaces some of them. */
export function samplePort(now: number, more: Partial<StationPort> = {}): StationPort {
  const done = () => answer(null)
  const today: StationToday = { collaborators: 4, sentToday: 2, visitsToday: 11, openReferrals: 0, quarantined: 3, waitingOnPhones: 3, openConflicts: 2, openCopies: 2 }
  const birthDay = clash(now, {
    conflict: { ...clash(now).conflict, id: 'clash-2', field: 'birthDate', shown: { ...clash(now).conflict.shown, value: '2026-06-10' }, other: { ...clash(now).conflict.other, value: '2026-06-09' } },
    record: householdFile(now).members[1] ?? clash(now).record,
  })
  return {
    today: () => answer(today),
    referrals: () => answer([]),
    actOnReferral: done,
    households: () => answer({ total: 0, rows: [] }),
    householdFile: () => answer(householdFile(now)),
    personFile: () => Promise.resolve({ ok: false, problem: 'not-found' }),
    timings: () => answer({ days: 30, lines: [] }),
    targets: () => answer({ planId: null, acceptedCorrections: [], computed: [] }),
    city: () => answer({ provinceName: 'Thành phố Hải Phòng', periods: [], period: null, nextOn: '2026-07-31', counting: null, countedAt: null, wards: [], columns: [] }),
    reports: () => answer({ planTitle: null, due: [], signed: [] }),
    reportDraft: () => answer(null),
    report: () => Promise.resolve({ ok: false, problem: 'not-found' }),
    reportDifferences: () => answer(null),
    signReport: () => Promise.resolve({ ok: false, problem: 'unreachable' }),
    quarantine: () => answer(quarantine(now)),
    resolveQuarantined: () => answer({ stillHeld: false }),
    conflicts: () => answer([clash(now), birthDay]),
    resolveConflict: done,
    copies: () => answer([copyRow(now), copyRow(now, { recordId: 'bao', kind: 'person', present: null, about: '', fields: { name: 'Nguyễn Gia Bảo', sex: 'male', birthDate: '2026-06-10' } })]),
    resolveCopy: done,
    erase: () => answer({ erased: 6 }),
    rights: () => answer({ sealed: [], refused: [], past: [], hasMorePast: false }),
    seal: done,
    backup: () => answer(backupState(now)),
    collaborators: () => answer(collaborators(now)),
    enrol: () => answer({ code: '12345678', link: 'https://so-noi.test/kich-hoat#12345678', expiresAt: now + HOUR, name: 'Lê Thị Thanh' }),
    revoke: done,
    lock: done,
    noteReportPrinted: done,
    noteTargetsPrinted: done,
    accounts: () => answer([account(now)]),
    newAccount: ({ login }) => answer({ login, link: 'https://so-noi.test/dat-mat-khau#abc', expiresAt: now + 24 * HOUR }),
    accountLink: ({ login }) => answer({ login, link: 'https://so-noi.test/dat-mat-khau#abc', expiresAt: now + 24 * HOUR }),
    closeAccount: done,
    nameOfficer: done,
    sessions: () => answer([{ id: 'a', createdAt: now - HOUR, seenAt: now, agent: 'Chrome, Windows', isThis: true }]),
    endSession: done,
    signOutEverywhere: done,
    changePassword: done,
    offersPasskeys: true,
    passkeys: () => answer([{ id: 'key', createdAt: now - DAY, usedAt: null, agent: 'Chrome, Windows' }]),
    addPasskey: done,
    removePasskey: done,
    trail: () => answer({ rows: [], next: null, people: [] }),
    restricted: () => answer(restrictedRows(now)),
    writeRestricted: () => answer({ record: 'new' }),
    ...more,
  }
}
