/** Mothers in real Chromium without a network: a pregnancy, an examination, a birth in twelve taps, twins, a child who died, and a death taken back. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { launchPhone } from '../harness/browser.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { killsEveryStep, phonePage } from './kills/every-step.ts'
import { addHousehold, addMother, enrol } from './steps/collaborator.ts'
import { printedSignIn } from './steps/demo.ts'
import { answer, chooseBirthPlace, countTaps, skip, takeFromMenu, tapBaby, tapsSince, typeDay, typeNumber } from './steps/mother.ts'
import { inspectOnPhone } from './steps/screens.ts'
import { answerQuestion, heading } from './steps/step-form.ts'
import { named, tap } from './steps/tap.ts'

/** ux.md §1: register a birth to a known mother. */
const MOST_TAPS_FOR_A_BIRTH = 12

let server: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page
const mothers = { hanh: '', lan: '', thu: '' }
const today = dayInVietNam(Date.now())
const noLook = async () => {}

async function writeMother(number: string, head: string, name: string): Promise<string> {
  await addHousehold(phone, { number, head, address: `Số ${number}, ngõ ${number}`, phone: `0987 ${number} ${number}` }, noLook)
  await addMother(phone, { name, year: '1999' }, noLook)
  if (/\/ho\//.test(phone.url())) await tap(phone, new RegExp(name, 'i'))
  await phone.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
  const page = new URL(phone.url()).pathname
  await tap(phone, 'Quay lại')
  await phone.waitForURL(/\/ho\//)
  await tap(phone, 'Quay lại')
  return page
}

/** Without loading the app anew: the book stays open. */
async function openPage(address: string): Promise<void> {
  await phone.evaluate((where) => {
    history.pushState(null, '', where)
  }, address)
  await phone.waitForURL(new RegExp(address))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  server = await startTrainingWard()
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  phone = await phonePage(context)
  await enrol(phone, server.url, (await printedSignIn(server)).code)
  await server.stop()
  mothers.hanh = await writeMother('901', 'vũ văn sơn', 'trần thị hạnh')
  mothers.lan = await writeMother('902', 'lê văn tám', 'đỗ thị lan')
  mothers.thu = await writeMother('903', 'bùi văn hải', 'phạm thị thu')
})

afterAll(async () => {
  await context?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('a pregnancy', () => {
  it('is written down with its due day', async () => {
    await openPage(mothers.hanh)
    await takeFromMenu(phone, 'Thai kỳ')
    await answer(phone, /ngày dự sinh hay ngày kinh cuối/, 'Ngày dự sinh')
    await typeDay(phone, addDays(today, 30))
    await inspectOnPhone(phone, 'du-sinh')
    await tap(phone, 'Tiếp')
    await answer(phone, /xem ở đâu/, 'Giấy siêu âm')
    await typeNumber(phone, /sinh mấy lần/, '1')
    await skip(phone, /mấy thai/)
    await phone.getByRole('checkbox', { name: 'Thiếu máu' }).check()
    await tap(phone, 'Tiếp')
    await tap(phone, 'Lưu phiếu')
    await phone.waitForURL(new RegExp(`${mothers.hanh}$`))
    await phone.getByText(/Thai 35 tuần 5 ngày/).waitFor()
  })

  it('has its examination, and says what to do about blood pressure', async () => {
    await tap(phone, 'Ghi khám thai')
    await answer(phone, /khám thai ngày nào/, 'Hôm nay')
    await answer(phone, /Khám ở đâu/, 'Trạm Y tế')
    await answer(phone, /Xem ở đâu/, 'Sổ khám thai')
    await phone.getByRole('checkbox', { name: 'Huyết áp' }).check()
    await inspectOnPhone(phone, 'kham-thai-co-gi')
    await tap(phone, 'Tiếp')
    await typeNumber(phone, /số trên/, '145')
    await phone.getByRole('heading', { name: /số dưới/, level: 1 }).waitFor()
    for (const digit of '95') await tap(phone, digit)
    await phone.getByText('Huyết áp 145/95 cao. Nhờ trạm đo lại ngay hôm nay, hỏi dấu hiệu nguy hiểm.').waitFor()
    await inspectOnPhone(phone, 'huyet-ap-cao')
    await tap(phone, 'Tiếp')
    await inspectOnPhone(phone, 'kham-thai-xem-lai')
    await tap(phone, 'Lưu phiếu')
    await phone.waitForURL(new RegExp(`${mothers.hanh}$`))
    await phone.getByText(/1 lần · cần ít nhất 4 lần/).waitFor()
  })

  it('has a plan for the birth', async () => {
    await tap(phone, 'Ghi kế hoạch sinh')
    await answer(phone, /định sinh ở đâu/, 'Trạm Y tế')
    await answer(phone, /xe gì/, 'Taxi, thuê xe')
    await answer(phone, /Ai đi cùng/, 'Chồng')
    await answer(phone, /tiền/, 'Có')
    await tap(phone, 'Lưu phiếu')
    await phone.getByText('Taxi, thuê xe').waitFor()
    await inspectOnPhone(phone, 'thai-ky')
  })
})

describe('a birth', () => {
  it('to a known mother takes twelve taps', async () => {
    await countTaps(phone)
    await tap(phone, 'Mẹ đã sinh')
    await phone.getByRole('button', { name: 'Hôm qua' }).first().click()
    await phone.getByRole('group', { name: 'Nơi sinh' }).getByRole('radio', { name: 'Bệnh viện huyện, khu vực' }).click()
    await tapBaby(phone, 0, { sex: 'Gái', time: '9:46' })
    await tap(phone, 'Lưu, ghi tiếp sơ sinh')
    await phone.waitForURL(/\/so-sinh$/)
    // The count is the page's own, and dies with it.
    if (!killsEveryStep) expect(await tapsSince(phone)).toBeLessThanOrEqual(MOST_TAPS_FOR_A_BIRTH)
  })

  it('ends the pregnancy and tells the newborn check where it was', async () => {
    await phone.getByText('Nơi sinh: Bệnh viện huyện, khu vực').waitFor()
    await inspectOnPhone(phone, 'so-sinh-sau-sinh')
    await openPage(mothers.hanh)
    await phone.getByText('Lần sinh này').waitFor()
    expect(await named(phone, 'Ghi khám thai').count()).toBe(0)
    await inspectOnPhone(phone, 'sau-sinh')
  })

  it('of twins leads from one newborn check to the other', async () => {
    await openPage(mothers.lan)
    await takeFromMenu(phone, 'Mẹ đã sinh')
    await phone.getByRole('button', { name: 'Hôm qua' }).first().click()
    await chooseBirthPlace(phone, 'Trạm Y tế')
    await tap(phone, 'Thêm bé sinh đôi')
    await tapBaby(phone, 0, { sex: 'Trai', time: '5:20' })
    await tapBaby(phone, 1, { sex: 'Gái', time: '5:34' })
    await tap(phone, 'Ghi thêm: ai đỡ, sinh thế nào')
    await phone.getByRole('group', { name: 'Ai đỡ đẻ?' }).getByRole('radio', { name: 'Nhân viên y tế' }).click()
    await inspectOnPhone(phone, 'sinh-doi')
    await tap(phone, 'Lưu, ghi tiếp sơ sinh')
    await phone.waitForURL(/\/so-sinh$/)
    await named(phone, 'Lưu, ghi bé tiếp theo').waitFor()
    await openPage(mothers.lan)
    await phone.getByText('2 bé sinh ra sống · Trạm Y tế · Nhân viên y tế').waitFor()
  })

  it.runIf(killsEveryStep)('is told afterwards question by question', async () => {
    await openPage(`/ghi/delivery${mothers.lan.slice('/nguoi'.length)}`)
    await answer(phone, /Chị sinh ngày nào/, 'Hôm qua')
    while ((await heading(phone)) !== 'Xem lại rồi lưu') await answerQuestion(phone)
    await tap(phone, 'Lưu phiếu')
    await phone.waitForURL(new RegExp(`${mothers.lan}$`))
  })

  it('of a child who died makes no page and lets the mother be visited', async () => {
    await openPage(mothers.thu)
    await takeFromMenu(phone, 'Mẹ đã sinh')
    await phone.getByRole('button', { name: 'Hôm qua' }).first().click()
    await chooseBirthPlace(phone, 'Tại nhà')
    await tap(phone, 'Bé mất trước khi ra đời')
    await phone.getByText(/Chia buồn cùng gia đình/).waitFor()
    await inspectOnPhone(phone, 'be-da-mat')
    await tap(phone, 'Lưu')
    await phone.waitForURL(new RegExp(`${mothers.thu}$`))
    await phone.getByText(/Một bé đã mất trước khi ra đời/).waitFor()
    await phone.getByText(/Thăm sau sinh, ngày thứ 3/).first().waitFor()
    await inspectOnPhone(phone, 'me-mat-con')
  })
})

describe('a death', () => {
  it('is asked gently and marks the person', async () => {
    await openPage(mothers.thu)
    await tap(phone, 'Qua đời')
    await answer(phone, /Mất ngày nào/, 'Hôm nay')
    await answer(phone, /Mất ở đâu/, 'Bệnh viện')
    await answer(phone, /Mất vì sao/, 'Do thai nghén, sinh đẻ')
    await inspectOnPhone(phone, 'mat-khi-thai-san')
    await answer(phone, /42 ngày/, 'Có, không do tai nạn')
    await skip(phone, /kể lại/)
    await inspectOnPhone(phone, 'qua-doi-xem-lai')
    await tap(phone, 'Lưu phiếu')
    await phone.getByText(/Đã qua đời ngày/).waitFor()
  })

  it('written down by mistake is taken back, and again', async () => {
    await tap(phone, 'Ghi nhầm, bỏ lại')
    await named(phone, 'Ghi phiếu').waitFor()
    await tap(phone, 'Hoàn tác')
    await phone.getByText(/Đã qua đời ngày/).waitFor()
  })
})
