/** What a family may ask of the station, in real Chromium: a person's file, entries that rest and come back, a refusal cleared, what is past its time. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launchBrowser } from '../harness/browser.ts'
import { shoot } from '../harness/screens.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { printedSignIn, signInAtStation } from './steps/demo.ts'
import { newId, PlainPhone } from './steps/plain-phone.ts'
import { inspectAtStation, settle } from './steps/screens.ts'
import { openPlace } from './steps/station.ts'
import { choose, tap } from './steps/tap.ts'

let server: ServerProcess
let browser: Browser
let page: Page
let mai: PlainPhone

const ids = { home: newId(), mother: newId(), child: newId(), check: newId(), visit: newId(), refused: newId(), gone: newId(), moved: newId() }

beforeAll(async () => {
  server = await startTrainingWard()
  browser = await launchBrowser()
  page = await (await browser.newContext({ ...desk, reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(20_000)
  mai = await PlainPhone.enrol(server.url, (await printedSignIn(server)).code, 'Android 13')
  await signInAtStation(page, server)
  const home = { number: '932', headName: 'Trần Văn Minh', address: 'Ngõ 12', consent: 'given', status: 'active' }
  const person = { household: ids.home, sex: 'female', status: 'active' }
  await mai.send([
    { kind: 'household', recordId: ids.home, set: { ...mai.head(), ...home } },
    { kind: 'person', recordId: ids.mother, set: { ...mai.head(), ...person, name: 'Đỗ Thị Hạnh', birthDate: '1998', role: 'mother' } },
    { kind: 'person', recordId: ids.child, set: { ...mai.head(), ...person, name: 'Trần Gia Bảo', birthDate: '2026-06-03', role: 'child', mother: ids.mother } },
    { kind: 'newborn-check', recordId: ids.check, set: { ...mai.head(), subject: ids.child, mother: ids.mother, birthPlace: 'station', weighed: 'yes', birthWeightGrams: 2640, vitaminK1: 'yes', hepatitisB: 'yes', earlyBreastfeeding: 'yes', skinToSkin: 'yes', eenc: 'yes', screening: 'no' } },
    { kind: 'household-visit', recordId: ids.visit, set: { ...mai.head(), household: ids.home, subject: ids.child, mother: ids.mother, seen: [ids.child, ids.mother], cordDry: 'yes', motherWell: 'yes', advice: ['breastfeed-exclusively'] } },
    { kind: 'household', recordId: ids.refused, set: { ...mai.head(), ...home, number: '933', headName: 'Lê Văn Từ' } },
    { kind: 'person', recordId: ids.gone, set: { ...mai.head(), ...person, household: ids.refused, name: 'Lê Thị Ngân', birthDate: '1990', role: 'mother' } },
    { kind: 'household', recordId: ids.moved, set: { ...mai.head(), ...home, number: '934', headName: 'Phạm Văn Xa', status: 'moved', movedOn: '2018-03-01', occurredOn: '2017-01-01' } },
  ])
  await mai.send([
    { kind: 'newborn-check', recordId: ids.check, set: { birthWeightGrams: 2460 } },
    { kind: 'household', recordId: ids.refused, set: { headName: '', address: '', consent: 'refused', refusalReason: 'Không muốn ghi tên' } },
  ])
})

afterAll(async () => {
  await browser?.close()
  await server?.discard()
})

describe("one person's file", () => {
  it('is opened from the page of the household', async () => {
    await page.goto(`${server.url}/tram/ho/${ids.home}`)
    await page.getByText('Lập hồ sơ của một người').click()
    await inspectAtStation(page, 'tram-ho-viec')
    await tap(page, 'Hồ sơ của Trần Gia Bảo')
    await page.getByText('Các phiếu đã ghi').waitFor()
    await inspectAtStation(page, 'tram-ho-so')
    const text = await page.getByRole('main').innerText()
    expect(text).toMatch(/2\.640 g[^]*2\.460 g/)
    expect(text).toContain('Đỗ Thị Hạnh')
  })

  it('prints as a document of its own', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 720, height: 1000 })
    await settle(page)
    await shoot(page, 'tram-ho-so-in')
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('is saved as a page that needs nothing', async () => {
    const saved = page.waitForEvent('download')
    await tap(page, 'Tải về máy')
    const download = await saved
    expect(download.suggestedFilename()).toMatch(/^ho-so-tran-gia-bao-\d{4}-\d\d-\d\d\.html$/)
    const alone = await (await browser.newContext({ offline: true })).newPage()
    await alone.setContent(await readFile(await download.path(), 'utf8'))
    await shoot(alone, 'tram-ho-so-tep')
    expect(await alone.getByRole('heading', { level: 1 }).innerText()).toBe('Hồ sơ của Trần Gia Bảo')
    await alone.context().close()
  })

  it("the mother's has nothing of her child", async () => {
    await page.goto(`${server.url}/tram/ho/${ids.home}/nguoi/${ids.mother}`)
    await page.getByText('Các phiếu đã ghi').waitFor()
    const text = await page.getByRole('main').innerText()
    expect(text).toContain('Mẹ khỏe')
    expect(text).not.toMatch(/Bảo|2\.640|2\.460/)
  })
})

describe('entries that rest', () => {
  it('leave every list of the station', async () => {
    await page.goto(`${server.url}/tram/ho/${ids.home}`)
    await page.getByText('Tạm dừng dùng thông tin').click()
    await tap(page, /^Cả hộ/)
    const dialog = page.getByRole('dialog')
    await inspectAtStation(page, 'tram-tam-dung')
    await tap(dialog, 'Tạm dừng dùng')
    await dialog.getByText('Chưa có lý do', { exact: false }).waitFor()
    await choose(dialog, 'Vì sao tạm dừng?', 'Gia đình yêu cầu')
    await tap(dialog, 'Tạm dừng dùng')
    await page.waitForURL(/\/tram\/ho$/)
    await page.goto(`${server.url}/tram/ho#q=932`)
    await page.getByText('Không thấy “932”', { exact: false }).waitFor()
  })

  it('come back when somebody lifts it', async () => {
    await openPlace(page, 'Quyền của gia đình')
    await page.getByRole('table', { name: 'Đang tạm dừng dùng' }).waitFor()
    await inspectAtStation(page, 'tram-quyen')
    await tap(page, 'Dùng lại')
    const dialog = page.getByRole('dialog')
    await choose(dialog, 'Vì sao dùng lại?', 'Gia đình đồng ý dùng lại')
    await inspectAtStation(page, 'tram-dung-lai')
    await tap(dialog, 'Dùng lại')
    await page.getByText('Đã dùng lại', { exact: false }).waitFor()
    await page.goto(`${server.url}/tram/ho#q=932`)
    await page.getByRole('link', { name: /Trần Văn Minh/ }).waitFor()
  })
})

describe('what should not be kept', () => {
  it('goes beside a refusal, its reason stays', async () => {
    await openPlace(page, 'Quyền của gia đình')
    await tap(page, 'Xóa phần đã ghi')
    const dialog = page.getByRole('dialog')
    await choose(dialog, 'Vì sao xóa?', 'Gia đình từ chối ghi thông tin')
    await inspectAtStation(page, 'tram-xoa-tu-choi')
    await tap(dialog, 'Xóa phần đã ghi')
    await page.getByText('Đã xóa 2 mục', { exact: false }).waitFor()
    await page.getByText('Không có hộ từ chối nào còn phiếu').waitFor()
    const { rows } = await mai.read()
    expect([rows.get(ids.refused)?.fields?.['refusalReason'], rows.get(ids.gone)?.state]).toEqual(['Không muốn ghi tên', 'tombstone'])
  })

  it('is looked at and erased when its time is over', async () => {
    await tap(page, 'Mở để xem và xóa')
    await page.getByRole('dialog').getByText('Phạm Văn Xa', { exact: false }).waitFor()
    await inspectAtStation(page, 'tram-qua-han')
  })
})
