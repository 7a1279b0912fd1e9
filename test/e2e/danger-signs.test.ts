/** Danger signs at the door in real Chromium, without network: newborn with mother, child, pregnant woman, a mother who lost hers; taps are counted from pointer events. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launchBrowser, launchPhone } from '../harness/browser.ts'
import { shoot } from '../harness/screens.ts'
import { startServer, type ServerProcess } from '../harness/server-process.ts'
import { killsEveryStep, phonePage } from './kills/every-step.ts'
import { enrol } from './steps/collaborator.ts'
import { sendFamilies, type FamilyOfAll } from './steps/family-of-all.ts'
import { PlainPhone } from './steps/plain-phone.ts'
import { inspectOnPhone, settle } from './steps/screens.ts'
import { inviteCollaborator, setUpWard } from './steps/station.ts'
import { named, tap } from './steps/tap.ts'
import { countTaps, type TapCounter } from './steps/taps.ts'
import { walkTo } from './steps/walk.ts'
import { motherIsWell, newbornIsWell, sayNo, sayNoToRows } from './steps/visit.ts'

let server: ServerProcess
let browser: Browser
let folder: string
let phone: BrowserContext
let mai: Page
let taps: TapCounter
let who: FamilyOfAll
/** The referral of the child that went at once. */
let sentNow = ''

const NO_LOOK = async () => undefined
/** The typed count is five taps; tapped, the minute is one tap a breath and "Đúng". */
const TYPED_COUNT = 5

const open = (address: string) => walkTo(mai, `${server.url}${address}`)

async function openPhone(): Promise<void> {
  phone = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  taps = await countTaps(phone)
  mai = await phonePage(phone)
}

/** The app is killed, and comes back without network. */
async function kill(): Promise<void> {
  await phone.close()
  await openPhone()
  await phone.setOffline(true)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-signs-'))
  server = await startServer({ readyWithinMs: 120_000 })
  browser = await launchBrowser()
  const station = await (await browser.newContext(desk)).newPage()
  await setUpWard(station, await server.setupLink(), NO_LOOK)
  const hong = await inviteCollaborator(station, 'Đỗ Thị Hồng', 'Tổ 5')
  const code = await inviteCollaborator(station, 'Nguyễn Thị Mai', 'Tổ 5')
  who = await sendFamilies(await PlainPhone.enrol(server.url, hong, 'Máy của Hồng'))
  await openPhone()
  await enrol(mai, server.url, code)
  await mai.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await phone.setOffline(true)
})

afterAll(async () => {
  await phone?.close()
  await browser?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('a visit after birth', () => {
  it('to the newborn alone takes at most 24 taps', async () => {
    await open(`/nguoi/${who.newborn}/tham`)
    await named(mai, 'Chỉ gặp bé').waitFor()
    const all = await taps.during(async () => {
      await tap(mai, 'Chỉ gặp bé')
      await newbornIsWell(mai)
      await mai.getByRole('heading', { name: /bé ăn gì/ }).waitFor()
      await tap(mai, 'Chỉ bú mẹ')
      for (const question of [/Rốn bé/, /giữ ấm không/]) {
        await mai.getByRole('heading', { name: question }).waitFor()
        await tap(mai, 'Có')
      }
      await mai.getByRole('heading', { name: 'Đã dặn những gì?' }).waitFor()
      await tap(mai, /Đã dặn cả/)
      await mai.getByRole('heading', { name: /Hẹn ngày nào/ }).waitFor()
      await tap(mai, /theo lịch/)
      await tap(mai, 'Lưu phiếu thăm')
      await mai.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
    })
    expect(all - TYPED_COUNT + 1).toBeLessThanOrEqual(24)
  })

  it('asks mother and newborn as one contact', async () => {
    await open(`/nguoi/${who.mother}/tham`)
    await mai.waitForURL(new RegExp(who.newborn))
    await tap(mai, 'Bé và mẹ')
    await newbornIsWell(mai)
    await mai.getByRole('heading', { name: 'Hỏi và nhìn mẹ' }).waitFor()
    await inspectOnPhone(mai, 'me-1')
    const ofMother = await taps.during(async () => {
      await motherIsWell(mai)
      await mai.getByRole('heading', { name: /gì thay đổi không/ }).waitFor()
    })
    expect(ofMother).toBe(18)
    await inspectOnPhone(mai, 'nhu-lan-truoc')
    // What is no danger sign costs two taps beside the one that says who was met.
    const ofTheRest = await taps.during(async () => {
      await tap(mai, 'Vẫn vậy, đã dặn lại')
      await mai.getByRole('heading', { name: 'Xem lại rồi lưu' }).waitFor()
      await shoot(mai, 'xem-lai-me-va-be')
      await tap(mai, 'Lưu phiếu thăm')
      await mai.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
    })
    expect(ofTheRest).toBe(2)
    await mai.getByText('Gặp mẹ và bé').first().waitFor()
  })

  it('keeps the unanswered private question as unknown', async () => {
    await open(`/nguoi/${who.mother}`)
    await mai.getByText('Chưa rõ 1 dấu hiệu').first().waitFor()
    await shoot(mai, 'trang-me')
  })

  it('sends the mother at once, and goes on after a kill', async () => {
    await open(`/nguoi/${who.newborn}/tham`)
    await tap(mai, 'Bé và mẹ')
    await newbornIsWell(mai)
    await mai.getByRole('heading', { name: 'Hỏi và nhìn mẹ' }).waitFor()
    await mai.getByRole('group', { name: /ra máu nhiều/ }).getByRole('button', { name: 'Có' }).click()
    await mai.getByRole('heading', { name: 'Đưa mẹ đi khám ngay' }).waitFor()
    const referral = new URL(mai.url()).pathname
    await kill()
    await open(referral)
    await named(mai, 'Gọi gia đình').waitFor()
    await inspectOnPhone(mai, 'chuyen-me-sau-sinh')
    await tap(mai, 'Làm tiếp phiếu thăm')
    await mai.waitForURL(new RegExp(`${who.newborn}/tham`))
    await mai.getByRole('heading', { name: 'Hỏi và nhìn mẹ' }).waitFor()
  })

  it('to a mother who lost hers asks her alone', async () => {
    await open(`/nguoi/${who.bereaved}`)
    await tap(mai, 'Ghi phiếu')
    await tap(mai, 'Thăm tại nhà')
    await mai.getByText(/Nhà vừa mất bé/).waitFor()
    await inspectOnPhone(mai, 'me-mat-be')
    await tap(mai, 'Gặp Phạm Thị Thu')
    await motherIsWell(mai)
    await mai.getByRole('heading', { name: 'Đã dặn những gì?' }).waitFor()
    await tap(mai, /Đã dặn cả/)
    await tap(mai, /theo lịch/)
    await tap(mai, 'Lưu phiếu thăm')
    await mai.getByText('Gặp mẹ').first().waitFor()
    expect(await mai.getByText('Gặp mẹ và bé').count()).toBe(0)
  })
})

describe('a danger sign of a pregnant woman', () => {
  it('rings the station with two taps', async () => {
    await open(`/nguoi/${who.pregnant}`)
    await tap(mai, 'Ghi phiếu')
    await shoot(mai, 'ghi-phieu')
    await tap(mai, 'Dấu hiệu nguy hiểm')
    await mai.getByRole('heading', { name: 'Hỏi và nhìn mẹ' }).waitFor()
    await inspectOnPhone(mai, 'dau-hieu-me')
    const untilCall = await taps.during(async () => {
      await mai.getByRole('group', { name: /Có ra máu âm đạo/ }).getByRole('button', { name: 'Có' }).click()
      await mai.getByRole('heading', { name: 'Đưa mẹ đi khám ngay' }).waitFor()
      const call = named(mai, /Gọi Trạm Y tế/)
      expect(await call.getAttribute('href')).toMatch(/^tel:/)
      await call.click()
    })
    expect(untilCall).toBe(2)
    await inspectOnPhone(mai, 'chuyen-me')
  })

  it('stands after the app was killed, and the questions go on', async () => {
    const referral = new URL(mai.url()).pathname
    await kill()
    await open(referral)
    await mai.getByText('Ra máu âm đạo').first().waitFor()
    await tap(mai, 'Hỏi tiếp các dấu hiệu')
    await mai.getByRole('heading', { name: 'Hỏi và nhìn mẹ' }).waitFor()
    for (const question of [/ngất/, /co giật/, /tím/, /khó thở/]) {
      await mai.getByRole('group', { name: question }).getByRole('button', { name: 'Không' }).click()
    }
    await mai.getByRole('heading', { name: 'Mẹ có đau ở đâu không?' }).waitFor()
  })
})

describe('a visit to a pregnant woman', () => {
  it('reminds of the birth and offers the next contact', async () => {
    await open(`/nguoi/${who.pregnant}/tham`)
    await tap(mai, 'Gặp Đỗ Thị Lan')
    for (const heading of ['Hỏi và nhìn mẹ', 'Mẹ có đau ở đâu không?', 'Mẹ thấy trong người thế nào?', 'Thai và chuyển dạ']) await sayNoToRows(mai, heading)
    await mai.getByRole('heading', { name: /buồn chán kéo dài/ }).waitFor()
    await inspectOnPhone(mai, 'hoi-rieng')
    await tap(mai, 'Không')
    await mai.getByText('Bệnh viện Phụ sản').waitFor()
    await inspectOnPhone(mai, 'chuan-bi-sinh')
    await tap(mai, 'Đã nhắc')
    await mai.getByRole('heading', { name: 'Đã dặn những gì?' }).waitFor()
    await shoot(mai, 'dan-me')
    await tap(mai, /Đã dặn cả/)
    await named(mai, /theo lịch/).waitFor()
    await tap(mai, /theo lịch/)
    await tap(mai, 'Lưu phiếu thăm')
    await mai.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
  })
})

describe('a child of eight months', () => {
  it('with cough is counted, and sent to the station today', async () => {
    await open(`/nguoi/${who.child}`)
    await tap(mai, 'Ghi cho bé')
    await tap(mai, 'Dấu hiệu nguy hiểm')
    for (const question of [/không uống được/, /nôn tất cả/, /co giật/, /ngủ li bì/]) await sayNo(mai, question)
    await mai.getByRole('heading', { name: /ho hoặc khó thở/ }).waitFor()
    await inspectOnPhone(mai, 'be-ho')
    await tap(mai, 'Có')
    for (const question of [/rút lõm lồng ngực/, /thở rít/]) await sayNo(mai, question)
    await mai.getByRole('heading', { name: /bao nhiêu lần/ }).waitFor()
    await inspectOnPhone(mai, 'dem-nhip')
    const pad = await named(mai, /Chạm mỗi lần bé hít vào/).boundingBox()
    if (!pad) throw new Error('no pad')
    const right = named(mai, 'Đúng')
    for (let tapped = 0; tapped < 60 && !(await right.isVisible()); tapped += 1) {
      await mai.mouse.click(pad.x + pad.width / 2, pad.y + pad.height / 2)
      await mai.waitForTimeout(800)
    }
    await settle(mai)
    await inspectOnPhone(mai, 'nhip-xem-lai')
    await right.click()
    await sayNo(mai, /14 ngày/)
    await sayNo(mai, /phân lỏng/)
    await mai.getByText(/Đưa đến trạm y tế ngay trong hôm nay/).waitFor()
    await inspectOnPhone(mai, 'ket-qua')
    await tap(mai, 'Lưu kết quả')
    await mai.getByRole('heading', { name: 'Đưa bé đến trạm hôm nay' }).waitFor()
    await inspectOnPhone(mai, 'chuyen-trong-ngay')
  })

  it('with a lying-still sign goes now, also after a kill', async () => {
    await open(`/nguoi/${who.child}/tham`)
    await tap(mai, /Chỉ gặp bé/)
    await mai.getByRole('heading', { name: /không uống được/ }).waitFor()
    await shoot(mai, 'be-8-thang')
    await tap(mai, 'Có')
    await mai.getByRole('heading', { name: 'Đưa bé đi khám ngay' }).waitFor()
    sentNow = new URL(mai.url()).pathname
    await inspectOnPhone(mai, 'chuyen-be-lon')
    await kill()
    await open(sentNow)
    await mai.getByText('Không uống, không bú được').first().waitFor()
    await tap(mai, 'Làm tiếp phiếu thăm')
    await mai.getByRole('heading', { name: /nôn tất cả/ }).waitFor()
  })

  it.runIf(killsEveryStep)('is followed until it has come back', async () => {
    await open(sentNow)
    for (const result of ['Đã đến nơi, chưa có kết quả', 'Đã khám, về nhà']) {
      await tap(mai, 'Ghi kết quả')
      await mai.getByRole('dialog').getByRole('radio', { name: result, exact: true }).check()
      await tap(mai.getByRole('dialog'), 'Lưu kết quả')
      await mai.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await tap(mai, /^Về trang/)
    await mai.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
  })
})
