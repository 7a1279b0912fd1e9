/** The phone of a head of a group in real Chromium: invited at the station, a meeting and a report without network, and nothing of anybody's health. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launchBrowser, launchPhone } from '../harness/browser.ts'
import { readStores } from '../harness/opened-book.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { phonePage } from './kills/every-step.ts'
import { signInAtStation } from './steps/demo.ts'
import { inspectAtStation, inspectOnPhone, settle } from './steps/screens.ts'
import { inviteCollaborator } from './steps/station.ts'
import { tap } from './steps/tap.ts'
import { choosePin, openAt } from './steps/vault.ts'

/** All that may ever lie on this phone: what the ward does, and what its owner wrote. */
const HERS = ['education-session', 'plan-adoption', 'campaign', 'agency-programme', 'community-hazard', 'note', 'special-circumstance', 'support-given']
const CHILD = 'Bé trai khoảng 8 tuổi, nhà trọ cuối ngõ 5'

let server: ServerProcess
let folder: string
let browser: Browser
let station: Page
let context: BrowserContext
let head: Page

const look = (name: string) => inspectOnPhone(head, `to-truong-${name}`)
const seen = (words: string | RegExp) => head.getByText(words).first().waitFor()
const kindsOnPhone = async () => [...new Set((await readStores(head, ['records']))['records']?.map(({ kind }) => String(kind)))]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  server = await startTrainingWard()
  browser = await launchBrowser()
  station = await (await browser.newContext({ ...desk, reducedMotion: 'reduce' })).newPage()
  station.setDefaultTimeout(15_000)
  context = await launchPhone(join(folder, 'head'), { reducedMotion: 'reduce' })
  head = await phonePage(context)
})

afterAll(async () => {
  await context?.close()
  await browser?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('the station', () => {
  it('chooses whom it invites and lists her role', async () => {
    await signInAtStation(station, server)
    await tap(station, /Cộng tác viên, máy/)
    await tap(station, 'Mã QR mới')
    await station.getByRole('dialog').getByRole('radio', { name: /^Tổ trưởng/ }).check()
    await inspectAtStation(station, 'tram-moi-to-truong')
    await station.keyboard.press('Escape')
    await inviteCollaborator(station, 'Hoàng Văn Toản', 'Tổ 2', undefined, /^Tổ trưởng/)
    await station.getByRole('rowheader', { name: /^Hoàng Văn Toản\s*Tổ trưởng/ }).waitFor()
    await inspectAtStation(station, 'tram-co-to-truong')
  })
})

describe('the phone of a head of a group', () => {
  it('joins with the printed code, without a book', async () => {
    const code = (await server.printed(/Vinh, tổ trưởng Tổ 1: \S+#(\d+)/))[1] ?? ''
    await head.goto(`${server.url}/kich-hoat#${code}`)
    await tap(head, 'Kích hoạt')
    await choosePin(head)
    await seen('Máy đã sẵn sàng. Ghi được buổi nhóm và trẻ cần giúp.')
    await seen('Mất mạng vẫn mở được mọi trang.')
    await look('kich-hoat')
    await tap(head, 'Vào trang chính')
  })

  it('begins with meetings, children in need and counts', async () => {
    await seen('Số buổi')
    expect(await head.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Trang chính', 'Buổi nhóm', 'Trẻ cần giúp'])
    await look('trang-chinh')
  })

  it('holds a meeting without network', async () => {
    await context.setOffline(true)
    await openAt(head, `${server.url}/buoi-nhom`)
    await look('buoi-nhom-chu-de')
    await tap(head, /^Tiêu chảy/)
    await tap(head, 'Lưu buổi nhóm')
    await seen('Chưa có người dự. Ghi số người dự.')
    await head.getByLabel('Bao nhiêu người dự?').fill('24')
    await head.getByLabel('Nơi họp').fill('Nhà văn hóa tổ 1')
    await look('buoi-nhom')
    await tap(head, 'Lưu buổi nhóm')
    await seen('Đã lưu trong máy. 24 người dự.')
    await look('buoi-nhom-da-luu')
    await tap(head, 'Về trang chính')
    await head.getByText('24', { exact: true }).waitFor()
  })

  it('reports a child who is in no book without network', async () => {
    await openAt(head, `${server.url}/tre-can-giup`)
    await look('tre-can-giup')
    await tap(head, 'Báo một trẻ cần giúp')
    await head.getByLabel('Trẻ là ai, ở đâu?').fill(CHILD)
    await look('tre-can-giup-ai')
    await tap(head, 'Tiếp')
    await head.getByRole('heading', { name: 'Trẻ đang gặp chuyện gì?' }).waitFor()
    await look('tre-can-giup-chuyen-gi')
    await tap(head, /^Bị bỏ rơi/)
    await head.getByRole('heading', { name: 'Từ khi nào?' }).waitFor()
    await look('tre-can-giup-tu-khi-nao')
    await tap(head, 'Chưa rõ từ khi nào')
    await head.getByRole('heading', { name: 'Đã báo cho ai?' }).waitFor()
    await look('tre-can-giup-da-bao')
    await tap(head, 'Tiếp')
    await head.getByRole('heading', { name: 'Thấy gì, nghe gì?' }).waitFor()
    await look('tre-can-giup-ke')
    await tap(head, 'Tiếp')
    await head.getByRole('heading', { name: 'Xem lại rồi lưu' }).waitFor()
    await look('tre-can-giup-xem-lai')
    await tap(head, 'Lưu phiếu này')
    await seen(CHILD)
    await look('tre-can-giup-da-luu')
  })

  it('leaves in one tap and shows nothing of the child', async () => {
    await tap(head, 'Thoát nhanh')
    await seen('Số buổi')
    expect(await head.locator('body').innerText()).not.toContain(CHILD)
    await head.goBack()
    await settle(head)
    expect(await head.locator('body').innerText()).not.toContain(CHILD)
  })

  it('sends both when the network is back', async () => {
    await context.setOffline(false)
    await openAt(head, `${server.url}/dong-bo`)
    await tap(head, 'Gửi lại ngay')
    await seen('Đủ 2 phiếu trong máy')
    await seen(/^Trạm đã nhận đủ lúc/)
    await look('dong-bo')
  })

  it.each(['/gia-dinh', '/ghi-moi', '/the-tranh', '/so-tay'])('leads home from %s', async (address) => {
    await openAt(head, `${server.url}${address}`)
    await head.waitForURL(/\/hom-nay$/)
  })

  it.each(['/gia-dinh/them-ho', '/ho/x', '/ho/x/an-toan', '/nguoi/x', '/nguoi/x/dau-hieu', '/vitamin-a', '/ghi/injury/x', '/chuyen-gui/x'])('has nothing to show at %s', async (address) => {
    await openAt(head, `${server.url}${address}`)
    await seen('Không có trang này.')
  })

  it('holds no record of anybody’s health', async () => {
    const kinds = await kindsOnPhone()
    expect(kinds).toEqual(expect.arrayContaining(['education-session', 'special-circumstance', 'plan-adoption']))
    expect(kinds.filter((kind) => !HERS.includes(kind))).toEqual([])
  })

  it('opens settings and drafts and comes home from them', async () => {
    await openAt(head, `${server.url}/hom-nay`)
    await tap(head, /^Cài đặt/)
    await head.getByRole('heading', { name: 'Cài đặt' }).waitFor()
    await look('cai-dat')
    await tap(head, 'Quay lại')
    await tap(head, /^Nháp/)
    await head.getByRole('heading', { name: 'Nháp' }).waitFor()
    await tap(head, 'Quay lại')
    await seen('Số buổi')
  })
})
