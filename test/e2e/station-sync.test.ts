/** What two books leave for the station to decide: each situation is made by phones, decided on the screen, and looked for on the phones. */
import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '#domain/json.ts'
import type { EnrolmentCode } from '#protocol/station.ts'
import { expectAccessible } from '../harness/axe.ts'
import { desk, launchBrowser } from '../harness/browser.ts'
import { shoot } from '../harness/screens.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { printedSignIn, signInAtStation } from './steps/demo.ts'
import { newId, PlainPhone } from './steps/plain-phone.ts'
import { settle } from './steps/screens.ts'
import { openPlace } from './steps/station.ts'
import { tap } from './steps/tap.ts'

let server: ServerProcess
let browser: Browser
let station: Page
let mai: PlainPhone
let lan: PlainPhone

/** Records that the situations are about. */
const ids = { household: newId(), child: newId(), check: newId(), copied: newId(), strange: newId() }

const NARROW = { width: 360, height: 740 }
const WIDE = { width: 1280, height: 800 }

async function look(name: string, narrow = false): Promise<void> {
  await settle(station)
  await shoot(station, name)
  await expectAccessible(station, name)
  if (!narrow) return
  await station.setViewportSize(NARROW)
  await settle(station)
  await shoot(station, `${name}-360`)
  const { width } = NARROW
  expect(await station.evaluate(() => document.scrollingElement?.scrollWidth), `${name} at ${width}`).toBe(width)
  await station.setViewportSize(WIDE)
}

/** Asks the endpoint as the signed-in station does. */
async function askStation<Value>(path: string, body: unknown): Promise<Value> {
  const cookie = (await station.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { 'content-type': 'application/json', origin: server.url, cookie }
  const answer: unknown = await (await fetch(`${server.url}/api/station/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  return answer as Value
}

const inDetail = (name: string) => station.getByRole('region', { name })
const badge = (name: string) => station.getByRole('navigation').getByRole('link', { name })

beforeAll(async () => {
  server = await startTrainingWard()
  browser = await launchBrowser()
  station = await (await browser.newContext({ ...desk, reducedMotion: 'reduce' })).newPage()
  station.setDefaultTimeout(20_000)
  mai = await PlainPhone.enrol(server.url, (await printedSignIn(server)).code, 'Android 13')
  await signInAtStation(station, server)
  const invitation = { name: 'Lê Thị Lan', honorific: 'chị', phone: '+84912345678', areas: [mai.area] }
  const { code } = await askStation<EnrolmentCode>('enrolments', invitation)
  lan = await PlainPhone.enrol(server.url, code, 'Android 9')
  const family = { household: ids.household, sex: 'male', birthDate: '2026-06-03', status: 'active' }
  await mai.send([
    { kind: 'household', recordId: ids.household, set: { ...mai.head(), number: '932', headName: 'Trần Văn Minh', address: 'Ngõ 12', consent: 'given', status: 'active' } },
    { kind: 'person', recordId: ids.child, set: { ...mai.head(), ...family, name: 'Nguyễn Gia Bảo', role: 'child' } },
    { kind: 'newborn-check', recordId: ids.check, set: { ...mai.head(), subject: ids.child, birthPlace: 'station', weighed: 'yes', vitaminK1: 'yes', hepatitisB: 'yes', earlyBreastfeeding: 'yes', skinToSkin: 'yes', eenc: 'yes', screening: 'no' } },
  ])
})

afterAll(async () => {
  await browser?.close()
  await server?.discard()
})

describe('two values of one field', () => {
  it('stand side by side with their writers', async () => {
    await mai.send([{ kind: 'newborn-check', recordId: ids.check, set: { birthWeightGrams: 2640 } }])
    await lan.send([{ kind: 'newborn-check', recordId: ids.check, set: { birthWeightGrams: 2460 } }])
    await station.reload()
    await openPlace(station, /Số khác nhau/)
    await station.getByRole('heading', { name: 'Nguyễn Gia Bảo' }).waitFor()
    await look('tram-hai-so', true)
    expect(await inDetail('Hai số để chọn').innerText()).toMatch(/2\.460 g[^]*Lê Thị Lan ghi[^]*2\.640 g[^]*ghi/)
  })

  it('become one, on the phones too', async () => {
    await tap(station, 'Giữ số này: 2.640 g')
    await station.getByText('Đã giữ 2.640 g.').waitFor()
    await station.getByText('Không có số nào khác nhau.').waitFor()
    const row = (await lan.read()).rows.get(ids.check)
    expect([row?.fields?.['birthWeightGrams'], row?.conflicts ?? []]).toEqual([2640, []])
    expect(await badge('Số khác nhau').innerText()).not.toMatch(/\d/)
  })
})

describe('a form to mend', () => {
  it('comes with the question of its author on top', async () => {
    const strange = { ...mai.head(`${mai.area.split('/g')[0] ?? ''}/g02`), number: '118', headName: 'Bùi Văn Tiến', address: 'Số 8', consent: 'given', status: 'active' }
    await mai.send([{ kind: 'household', recordId: ids.strange, set: strange }])
    const { ops: wrong, receipts } = await mai.send([{ kind: 'newborn-check', recordId: ids.check, set: { gestationWeeks: 380 } }])
    expect(receipts.map(({ status }) => status)).toEqual(['rejected'])
    await mai.send([{ kind: 'newborn-check', recordId: ids.check, type: 'ask', settles: wrong.map(({ opId }) => opId), set: { note: 'Giấy ra viện ghi 38 tuần' } }])
    await station.reload()
    await openPlace(station, /Cần sửa/)
    await station.getByText('Nhờ trạm xem: “Giấy ra viện ghi 38 tuần”').waitFor()
    await look('tram-can-sua', true)
    await station.getByRole('heading', { level: 2, name: 'Nguyễn Gia Bảo' }).waitFor()
  })

  it('is left out only after a second word', async () => {
    await tap(station, 'Bỏ phiếu')
    await look('tram-bo-phieu')
    await tap(station.getByRole('dialog'), 'Bỏ phiếu này')
    await station.getByText('Đã bỏ phiếu.').waitFor()
    const { settled } = await mai.read()
    expect(settled.at(-1)).toMatchObject({ status: 'rejected', code: 'settled' })
  })

  it('comes into the book when the station vouches', async () => {
    await station.getByRole('heading', { name: 'Hộ 118 · Bùi Văn Tiến' }).or(station.getByRole('heading', { name: 'Bùi Văn Tiến' })).first().waitFor()
    await tap(station, 'Nhận vào sổ')
    await station.getByText('Đã nhận vào sổ.').waitFor()
    await station.getByText('Không có phiếu nào cần sửa.').waitFor()
    const { settled } = await mai.read()
    expect(settled.at(-1)?.status).toBe('accepted')
  })
})

describe('copies that phones still held', () => {
  it('are compared with the book and taken in', async () => {
    const stamp = { op: newId(), at: `${String(Date.now()).padStart(15, '0')}-0000-${mai.identity.device}`, author: mai.identity.author }
    const copy = (recordId: string, fields: Record<string, Json>) => ({
      recordId, kind: 'household', area: mai.area, fields, stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])),
    })
    const lost = copy(ids.copied, { ...mai.head(), number: '977', headName: 'Đỗ Văn Nam', address: 'Ngõ 3', consent: 'given', status: 'active' })
    const changed = copy(ids.household, { address: 'Ngõ 21' })
    const { status } = await lan.ask('/api/witness', { device: lan.identity.device, copies: [changed, lost] })
    expect(status).toBe(200)
    await station.reload()
    await openPlace(station, /Bản sao từ máy/)
    // Both came in the same moment: which of them is open first is chance.
    await station.getByText(/^Hộ 932 ·/).first().click()
    await station.getByText('Ngõ 21').first().waitFor()
    await look('tram-ban-sao', true)
    await tap(station, 'Nhận cả 2 bản của máy này')
    await tap(station.getByRole('dialog'), 'Nhận 2 bản')
    await station.getByText(/Đã nhận 2 bản/).waitFor()
    const { rows } = await mai.read()
    expect([rows.get(ids.copied)?.fields?.['number'], rows.get(ids.household)?.fields?.['address']]).toEqual(['977', 'Ngõ 21'])
  })
})

describe('a phone', () => {
  it('is shown with what became of it', async () => {
    await lan.send([{ kind: 'household', recordId: ids.copied, set: { oldAddress: 'Xóm Đông' } }], { count: 2, oldestAt: Date.now() - 3_600_000 })
    const split = { device: lan.identity.device, newDevice: newId(), newToken: randomBytes(32).toString('base64url') }
    expect((await lan.ask('/api/fork', split)).status).toBe(201)
    await askStation('revoke', { device: lan.identity.device, reason: 'Đổi máy' })
    await openPlace(station, /Cộng tác viên, máy/)
    await station.getByText('2 phiếu chưa gửi khi đổi máy').waitFor()
    await look('tram-may-tinh-trang', true)
    expect(await station.getByText('Tách từ máy khác').count()).toBe(1)
  })

  it('is locked with a reason and opened again', async () => {
    const row = station.getByRole('row', { name: /Android 13/ })
    await tap(row, 'Khóa tạm')
    await look('tram-khoa-may')
    await tap(station.getByRole('dialog'), 'Khóa máy này')
    await station.getByText('Chưa có lý do.').waitFor()
    await station.getByRole('radio', { name: 'Mất máy, đang tìm' }).check()
    await tap(station.getByRole('dialog'), 'Khóa máy này')
    await row.getByText('Đang khóa').waitFor()
    expect(await mai.tryPull()).toMatchObject({ status: 403, body: { problem: 'device-locked' } })
    await tap(row, 'Mở khóa')
    await station.getByRole('radio', { name: 'Đã tìm thấy máy' }).check()
    await look('tram-mo-khoa')
    await tap(station.getByRole('dialog'), 'Mở khóa máy này')
    await row.getByText('Đang khóa').waitFor({ state: 'detached' })
    expect((await mai.tryPull()).status).toBe(200)
  })
})

describe('the backup', () => {
  it('tells how it stands and what to do', async () => {
    await openPlace(station, 'Sao lưu')
    await station.getByRole('heading', { name: 'Bản sao lưu' }).waitFor()
    await look('tram-sao-luu', true)
    expect(await station.getByRole('main').innerText()).toMatch(/Thử phục hồi gần nhất/)
  })
})

describe('a family that wants to be forgotten', () => {
  it('is erased here and on the phones', async () => {
    await station.goto(`${server.url}/tram/ho/${ids.household}`)
    await station.getByText('Gia đình yêu cầu xóa').click()
    await look('tram-ho-xoa')
    await tap(station, 'Xóa cả hộ 932')
    await station.getByRole('radio', { name: 'Gia đình không muốn lưu thông tin' }).check()
    await tap(station.getByRole('dialog'), 'Xóa vĩnh viễn')
    await station.getByText('Chưa xác nhận.').waitFor()
    await station.getByRole('checkbox', { name: /Đã xem kỹ/ }).check()
    await look('tram-xoa', true)
    await tap(station.getByRole('dialog'), 'Xóa vĩnh viễn')
    await station.getByText('Đã xóa 3 mục.').waitFor()
    const { rows } = await mai.read()
    expect([ids.household, ids.child, ids.check].map((id) => rows.get(id)?.state ?? 'gone')).not.toContain('put')
    await tap(station, 'Về danh sách hộ')
    await station.waitForURL(/\/tram\/ho$/)
  })
})
