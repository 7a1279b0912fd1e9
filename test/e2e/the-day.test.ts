/** One day in real Chromium: the network goes, the family is recorded, the app is killed, the network comes back, the station answers. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { desk, launchBrowser, launchPhone } from '../harness/browser.ts'
import { startServer, type ServerProcess } from '../harness/server-process.ts'
import { phonePage } from './kills/every-step.ts'
import { addHousehold, addMother, enrol, fillNewbornCheck, registerBirth, type BoxedDay } from './steps/collaborator.ts'
import { lookAtScreen } from './steps/screens.ts'
import { tap } from './steps/tap.ts'
import { openAt } from './steps/vault.ts'
import { inviteCollaborator, openPlace, setUpWard } from './steps/station.ts'
import { sayYes, teachMother, visitUntilDanger } from './steps/visit.ts'

let server: ServerProcess
let browser: Browser
let station: Page
let folder: string
let maisPhone: BrowserContext
let mai: Page
let child = ''
let referral = ''
const codes = { mai: '', hong: '', thanh: '' }

async function openPhone(name: string): Promise<BrowserContext> {
  return launchPhone(join(folder, name))
}

/** Yesterday in Viet Nam, in the boxes of a date. */
function yesterday(): BoxedDay {
  const [year = '', month = '', day = ''] = addDays(dayInVietNam(Date.now()), -1).split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

/** Looks at a screen once it is drawn: keeps its picture when asked to, and lets axe read it. */
const lookAt = (page: Page) => (name: string) => lookAtScreen(page, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  server = await startServer({ readyWithinMs: 120_000 })
  browser = await launchBrowser()
  station = await (await browser.newContext(desk)).newPage()
})

afterAll(async () => {
  await maisPhone?.close()
  await browser?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('the day of a collaborator and her station', () => {
  it('begins with a ward set up from the printed link', async () => {
    await setUpWard(station, await server.setupLink(), lookAt(station))
    codes.mai = await inviteCollaborator(station, 'Nguyễn Thị Mai', 'Tổ 5', lookAt(station))
    codes.hong = await inviteCollaborator(station, 'Đỗ Thị Hồng', 'Tổ 5')
    codes.thanh = await inviteCollaborator(station, 'Lê Thị Thanh', 'Tổ 6')
    await lookAt(station)('tram-may')
    expect(new Set(Object.values(codes)).size).toBe(3)
  })

  it('lets a phone in by its code', async () => {
    maisPhone = await openPhone('mai')
    mai = await phonePage(maisPhone)
    await enrol(mai, server.url, codes.mai, lookAt(mai))
    await lookAt(mai)('hom-nay-trong')
  })

  it('records a household and a mother with the server gone', async () => {
    expect(await server.stop()).toBe(0)
    await addHousehold(mai, { number: '032', head: 'vũ văn sơn', address: 'Số 14, ngõ 27', phone: '0912 345 678' }, lookAt(mai))
    await addMother(mai, { name: 'trần thị hạnh', year: '1999' }, lookAt(mai))
    await lookAt(mai)('ho')
  })

  it('registers the birth and the newborn check offline', async () => {
    if (/\/ho\//.test(mai.url())) await tap(mai, /Trần Thị Hạnh/)
    await registerBirth(mai, { hour: '9', minute: '46' }, lookAt(mai))
    await fillNewbornCheck(mai, yesterday(), lookAt(mai))
    child = new URL(mai.url()).pathname.split('/')[2] ?? ''
    await mai.getByText('2.640 g').first().waitFor()
  })

  it('opens the go-now screen at the first danger sign', async () => {
    await tap(mai, 'Ghi cho bé')
    await lookAt(mai)('ghi-cho-be')
    await tap(mai, 'Thăm tại nhà')
    await lookAt(mai)('gap-ai')
    await visitUntilDanger(mai, lookAt(mai))
    await sayYes(mai, lookAt(mai))
    referral = new URL(mai.url()).pathname
  })

  it('teaches the danger signs and hears them told back', async () => {
    await tap(mai, 'Về trang của bé')
    await teachMother(mai, ['Bú kém, bỏ bú', 'Rút lõm lồng ngực', 'Co giật, tím tái'], lookAt(mai))
  })

  it('has everything after the app was killed, still offline', async () => {
    await maisPhone.close()
    maisPhone = await openPhone('mai')
    mai = await phonePage(maisPhone)
    await openAt(mai, `${server.url}/`)
    await mai.getByText(/chờ gửi/).first().waitFor()
    await lookAt(mai)('hom-nay')
    await openAt(mai, `${server.url}/nguoi/${child}`)
    await mai.getByText('2.640 g').first().waitFor()
    await openAt(mai, `${server.url}${referral}`)
    await mai.getByText('Rút lõm lồng ngực').first().waitFor()
    await openAt(mai, `${server.url}/dong-bo`)
    await mai.getByText('Chờ gửi').first().waitFor()
    await lookAt(mai)('dong-bo-cho-gui')
  })

  it('resumes the unfinished visit at the exact question', async () => {
    await openAt(mai, `${server.url}/so-tay/nhap`)
    await lookAt(mai)('nhap')
    await tap(mai, 'Ghi tiếp')
    await mai.getByText('Bé thở bao nhiêu lần trong một phút?').first().waitFor()
    await lookAt(mai)('nhip-tho')
  })

  it('sends everything when the server is back', async () => {
    await server.restart()
    await openAt(mai, `${server.url}/dong-bo`)
    await tap(mai, 'Gửi lại ngay')
    await mai.getByText(/Trạm đã nhận đủ lúc/).first().waitFor()
    await lookAt(mai)('dong-bo')
  })

  it('shows the station the family and the open referral', async () => {
    await station.reload()
    await openPlace(station, /Chuyển gửi/)
    await station.getByText('Rút lõm lồng ngực').first().waitFor()
    await lookAt(station)('tram-chuyen-gui')
    await openPlace(station, 'Hộ và trẻ em')
    await station.getByText('032').first().waitFor()
    await lookAt(station)('tram-ho')
  })

  it('shows the station the changed indicators', async () => {
    await openPlace(station, 'Chỉ tiêu kế hoạch')
    await station.getByText('Bú mẹ trong giờ đầu').waitFor()
    await lookAt(station)('tram-chi-tieu')
    const row = (name: string) => station.getByRole('row', { name: new RegExp(name) })
    expect(await row('Bú mẹ trong giờ đầu').innerText()).toMatch(/1\s*\/\s*1/)
    expect(await row('Trẻ sơ sinh dưới 2.500 g').innerText()).toMatch(/0\s*\/\s*1/)
    expect(await row('Biết dấu hiệu nguy hiểm ở sơ sinh').innerText()).toMatch(/1\s*\/\s*1/)
  })

  it('carries the station answer back to the phone', async () => {
    await openPlace(station, /Chuyển gửi/)
    await tap(station, 'Trạm đã xem')
    await station.getByText(/đã xem/).first().waitFor()
    await openAt(mai, `${server.url}/dong-bo`)
    await tap(mai, 'Gửi lại ngay')
    await openAt(mai, `${server.url}/hom-nay`)
    await mai.getByText(/Trạm đã xem phiếu lúc/).waitFor()
    await lookAt(mai)('hom-nay-da-xem')
  })

  it('gives the records to a second phone of the group only', async () => {
    const [hongs, thanhs] = await Promise.all([openPhone('hong'), openPhone('thanh')])
    const [hong, thanh] = await Promise.all([hongs.newPage(), thanhs.newPage()])
    await enrol(hong, server.url, codes.hong)
    await enrol(thanh, server.url, codes.thanh)
    await openAt(hong, `${server.url}/nguoi/${child}`)
    await hong.getByText('2.640 g').first().waitFor()
    await openAt(thanh, `${server.url}/gia-dinh`)
    await thanh.getByText('Chưa có hộ nào').first().waitFor()
    await openAt(thanh, `${server.url}/nguoi/${child}`)
    await thanh.getByText('Không thấy người này trong máy').waitFor()
    await Promise.all([hongs.close(), thanhs.close()])
  })
})
