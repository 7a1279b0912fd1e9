/** A child's food, examination and injury, the dangers of its home, and a child who needs help: all written offline, killed and resumed on the way. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchPhone } from '../harness/browser.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { phonePage } from './kills/every-step.ts'
import { addHousehold, addMother, enrol, registerBirth } from './steps/collaborator.ts'
import { inspectOnPhone, settle } from './steps/screens.ts'
import { choose, tap } from './steps/tap.ts'
import { openAt } from './steps/vault.ts'
import { walkTo } from './steps/walk.ts'

let server: ServerProcess
let folder: string
let context: BrowserContext
let mai: Page
const ids = { household: '', child: '' }

const look = (name: string) => inspectOnPhone(mai, name)
const open = (address: string) => walkTo(mai, `${server.url}${address}`)
const seen = (words: string | RegExp) => mai.getByText(words).first().waitFor()

async function launch(): Promise<void> {
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  mai = await phonePage(context)
}

/** The phone dies under the hand and is switched on again. */
async function killAndOpen(address: string): Promise<void> {
  await context.close()
  await launch()
  await open(address)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  server = await startTrainingWard()
  await launch()
  await enrol(mai, server.url, (await server.printed(/Mai, Tổ 1: \S+#(\d+)/))[1] ?? '')
  await mai.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await server.stop()
  const unseen = () => Promise.resolve()
  await addHousehold(mai, { number: '932', head: 'vũ văn sơn', address: 'Số 14, ngõ 27', phone: '0912 345 678' }, unseen)
  ids.household = new URL(mai.url()).pathname.split('/')[2] ?? ''
  await addMother(mai, { name: 'trần thị hạnh', year: '1999' }, unseen)
  if (/\/ho\//.test(mai.url())) await tap(mai, /Trần Thị Hạnh/)
  await registerBirth(mai, { hour: '9', minute: '46' }, unseen)
  ids.child = new URL(mai.url()).pathname.split('/')[2] ?? ''
})

afterAll(async () => {
  await context?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('the food of yesterday', () => {
  it('is asked in few questions and survives a kill', async () => {
    await open(`/nguoi/${ids.child}`)
    await tap(mai, 'Ghi cho bé')
    await look('be-ghi')
    await tap(mai, 'Hỏi ăn uống hôm qua')
    await seen('Từ sáng hôm qua đến sáng nay bé có bú mẹ không?')
    await look('an-uong-bu-me')
    await tap(mai, 'Có')
    await tap(mai, 'Không')
    await seen('Hôm qua bé uống sữa ngoài mấy lần?')
    await killAndOpen('/so-tay/nhap')
    await tap(mai, 'Ghi tiếp')
    await seen('Hôm qua bé uống sữa ngoài mấy lần?')
    await look('an-uong-sua')
    for (let question = 0; question < 2; question += 1) {
      await mai.getByRole('button', { name: '0', exact: true }).click()
      await tap(mai, 'Tiếp')
      await settle(mai)
    }
    await seen('Hôm qua bé bú mẹ hoàn toàn.')
    await look('an-uong-xem-lai')
    await tap(mai, 'Lưu phiếu')
    await mai.waitForURL(/\/nguoi\/[^/]+$/)
    await seen(/Còn bú mẹ/)
  })
})

describe('an examination and an injury', () => {
  it('are written question by question', async () => {
    await open(`/ghi/periodic-exam/${ids.child}`)
    await mai.getByRole('button', { name: 'Hôm nay' }).first().click()
    await tap(mai, 'Trạm y tế')
    await tap(mai, 'Có')
    await tap(mai, 'Đúng tuổi')
    await tap(mai, 'Có')
    await tap(mai, 'Bỏ qua')
    await look('kham-xem-lai')
    await tap(mai, 'Lưu phiếu')
    await seen(/Trạm y tế · Phát triển: đúng tuổi/)
  })

  it('end with what to tell the family', async () => {
    await open(`/ghi/injury/${ids.child}`)
    await mai.getByRole('button', { name: 'Hôm nay' }).first().click()
    await look('tai-nan-loai')
    await tap(mai, 'Bỏng, điện giật')
    await tap(mai, 'Ở nhà')
    await look('tai-nan-ket-qua')
    await tap(mai, 'Đã chữa, đang ở nhà')
    await tap(mai, 'Có')
    await tap(mai, 'Bỏ qua')
    await seen('Hẹn gia đình cùng xem chỗ nguy hiểm trong nhà.')
    await tap(mai, 'Lưu phiếu')
    await seen(/Bỏng, điện giật · Ở nhà/)
  })
})

describe('the dangers of a home', () => {
  const thing = (name: string) => mai.getByRole('group', { name, exact: true })

  it('are looked at a group at a time and survive a kill', async () => {
    await open(`/ho/${ids.household}`)
    await tap(mai, 'Xem chỗ nguy hiểm')
    await seen('Ngạt thở')
    await thing('Trẻ nằm ngửa, mặt thoáng').getByRole('button', { name: 'Chưa an toàn' }).click()
    await thing('Túi ni-lông để xa').getByRole('button', { name: 'An toàn', exact: true }).click()
    await tap(mai, 'Đã dặn gia đình?')
    await look('an-toan-nhom')
    await tap(mai, 'Tiếp')
    await settle(mai)
    await killAndOpen('/so-tay/nhap')
    await look('nhap-an-toan')
    await tap(mai, 'Ghi tiếp')
    await seen(/Nhóm 2 \//)
    await tap(mai, 'Câu trước')
    await seen('Đặt bé ngủ nằm ngửa, không để chăn dày, gối, thú bông sát mặt bé.')
    await tap(mai, 'Xem xong')
    await seen('Còn 1 nguy hiểm')
    await look('an-toan-xem-lai')
  })

  it('are not saved on half a day, and say so', async () => {
    await tap(mai, /^Ngày xem:/)
    const day = mai.getByRole('group', { name: 'Ngày xem', exact: true })
    for (const box of ['Ngày', 'Tháng', 'Năm']) await day.getByLabel(box, { exact: true }).fill('')
    await tap(mai, 'Lưu lần xem này')
    await seen('Ngày ghi chưa đủ. Ghi cả ngày, tháng và năm.')
    expect(await mai.evaluate(() => document.activeElement?.id)).toBe('occurredOn')
    await look('an-toan-ngay-chua-du')
    await tap(day, 'Hôm nay')
    await tap(mai, 'Lưu lần xem này')
    await mai.waitForURL(/\/ho\/[^/]+$/)
    await seen(/Còn 1 chỗ chưa an toàn/)
    await look('ho-an-toan')
  })

  it('that were mended take one tap the next time', async () => {
    await tap(mai, 'Xem lại chỗ nguy hiểm')
    await seen('Lần trước còn 1 chỗ. Nay thế nào?')
    await look('an-toan-lan-sau')
    await tap(mai, 'Đã sửa')
    await tap(mai, 'Xem xong')
    await seen('Nhà đã sửa 1 chỗ. Khen gia đình.')
    await tap(mai, 'Lưu lần xem này')
    await seen(/Từ lần trước đã sửa 1 chỗ/)
  })
})

describe('a child who needs help', () => {
  it('is reported in a draft that no list shows', async () => {
    await open('/ghi-moi')
    await tap(mai, /^Trẻ cần giúp/)
    await seen('Gọi 111')
    await look('tre-can-giup')
    await tap(mai, 'Báo một trẻ cần giúp')
    await mai.getByRole('searchbox').fill('932')
    await seen('Hộ 932')
    await look('tre-can-giup-tre')
    await mai.getByRole('button', { name: /Hộ 932/ }).first().click()
    await look('tre-can-giup-hoan-canh')
    await tap(mai, /Bị tổn hại nghiêm trọng do bạo lực/)
    await look('tre-can-giup-tu-khi-nao')
    await tap(mai, 'Trong tuần qua')
    await seen('Đã báo cho ai?')
    await killAndOpen('/so-tay/nhap')
    await seen('Không có phiếu ghi dở.')
    for (const address of ['/hom-nay', '/ghi-moi', '/so-tay']) {
      await open(address)
      await settle(mai)
      expect(await mai.locator('main').innerText()).not.toMatch(/bạo lực|có phiếu đang ghi dở|[1-9] phiếu ghi dở/i)
    }
  })

  it('goes on at the exact question, from its own screen', async () => {
    await open('/tre-can-giup')
    await tap(mai, 'Ghi tiếp')
    await seen('Đã báo cho ai?')
    await mai.getByRole('checkbox', { name: 'Tổng đài 111' }).check()
    await look('tre-can-giup-da-bao')
    await tap(mai, 'Tiếp')
    await mai.getByLabel('Lời kể').fill('Hàng xóm nghe khóc đêm')
    await tap(mai, 'Tiếp')
    await seen('Bị tổn hại nghiêm trọng do bạo lực')
    await look('tre-can-giup-xem-lai')
    await tap(mai, 'Lưu phiếu này')
    await seen('Phiếu của tôi')
    await look('tre-can-giup-cua-toi')
  })

  it('gets help that can be taken back', async () => {
    await tap(mai, 'Ghi trợ giúp')
    await choose(mai, /Trợ giúp/, 'Tư vấn')
    await look('tre-can-giup-tro-giup')
    await tap(mai, 'Ghi trợ giúp này')
    await seen(/Tư vấn/)
    await tap(mai, 'Hoàn tác')
    await mai.getByText(/: Tư vấn/).first().waitFor({ state: 'detached' })
  })

  it('is left in one tap that Back does not undo', async () => {
    await tap(mai, 'Thoát nhanh')
    await mai.waitForURL(/\/hom-nay$/)
    await mai.goBack()
    await settle(mai)
    expect(new URL(mai.url()).pathname).not.toBe('/tre-can-giup')
  })

  it('waits to be sent without a name', async () => {
    await openAt(mai, `${server.url}/dong-bo`)
    await seen('Phiếu riêng')
    await look('dong-bo-phieu-rieng')
    const words = await mai.locator('main').innerText()
    expect(words).not.toMatch(/Hoàn cảnh đặc biệt|bạo lực/)
    await open(`/nguoi/${ids.child}`)
    await settle(mai)
    expect(await mai.locator('main').innerText()).not.toMatch(/Hoàn cảnh|bạo lực|Rà soát/)
  })

  it('reaches the endpoint when the network is back', async () => {
    await server.restart()
    await openAt(mai, `${server.url}/dong-bo`)
    await tap(mai, 'Gửi lại ngay')
    await seen(/Trạm đã nhận đủ lúc/)
  })
})
