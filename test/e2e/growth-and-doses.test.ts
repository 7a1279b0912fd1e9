/** Weighing, the vaccination card and the vitamin A queue in real Chromium, without a network: counted taps, a kill, and the receipts at the end. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { launchPhone } from '../harness/browser.ts'
import type { ServerProcess } from '../harness/server-process.ts'
import { startTrainingWard } from '../harness/training-ward.ts'
import { phonePage } from './kills/every-step.ts'
import { addHousehold, addMother, enrol } from './steps/collaborator.ts'
import { inspectOnPhone, settle } from './steps/screens.ts'
import { choose, named, tap } from './steps/tap.ts'
import { countTaps, type TapCounter } from './steps/taps.ts'
import { walkTo } from './steps/walk.ts'
import { openRound } from './steps/vitamin-queue.ts'

let server: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page
let taps: TapCounter
let child = ''

const noLook = async () => undefined
const open = (address: string) => walkTo(phone, `${server.url}${address}`)
const look = (name: string) => inspectOnPhone(phone, name)
const today = dayInVietNam(Date.now())
/** Fourteen months old and a few days, whatever day the test runs on. */
const bornOn = addDays(addMonths(today, -14), -5)

async function openPhone(): Promise<void> {
  context = await launchPhone(join(folder, 'mai'), { reducedMotion: 'reduce' })
  phone = await phonePage(context)
  taps = await countTaps(context)
}

async function addChild(name: string, birthDate: string): Promise<string> {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  await tap(phone, 'Thêm người')
  await phone.waitForURL(/them-nguoi/)
  await choose(phone, 'Là ai trong hộ?', 'Con')
  await phone.getByLabel('Họ và tên').fill(name)
  await choose(phone, /Giới tính/, 'Gái')
  const born = phone.getByRole('group', { name: /^Ngày sinh/ })
  await born.getByLabel('Ngày', { exact: true }).fill(String(Number(day)))
  await born.getByLabel('Tháng', { exact: true }).fill(String(Number(month)))
  await born.getByLabel('Năm', { exact: true }).fill(year)
  await tap(phone, 'Lưu')
  await phone.waitForURL(/\/(ho|nguoi)\/[0-9a-f-]{36}$/)
  // What is due for it stands above the people of the household.
  if (/\/ho\//.test(phone.url())) await tap(phone.getByRole('list', { name: 'Người trong hộ' }), new RegExp(name))
  await phone.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
  return new URL(phone.url()).pathname.split('/')[2] ?? ''
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-phones-'))
  server = await startTrainingWard()
  await openPhone()
  const code = (await server.printed(/Mai, Tổ 1: \S+#(\d+)/))[1] ?? ''
  await enrol(phone, server.url, code)
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await settle(phone)
  await server.stop()
})

afterAll(async () => {
  await context?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('weighing and measuring at the door', () => {
  it('takes weight and length in ten taps at most', async () => {
    await addHousehold(phone, { number: '932', head: 'vũ văn sơn', address: 'Số 14, ngõ 27', phone: '0912 345 678' }, noLook)
    await addMother(phone, { name: 'trần thị hạnh', year: '1999' }, noLook)
    if (/\/nguoi\//.test(phone.url())) await phone.getByRole('link', { name: '932' }).click()
    child = await addChild('Vũ Khánh Chi', bornOn)
    await tap(phone, 'Cân, đo bé')
    await phone.getByRole('heading', { name: 'Bé nặng bao nhiêu?' }).waitFor()
    await look('can-nang')
    const count = await taps.during(async () => {
      for (const key of ['9', 'phẩy', '2']) await tap(phone, key)
      await tap(phone, 'Tiếp')
      await phone.getByRole('heading', { name: 'Bé dài bao nhiêu?' }).waitFor()
      for (const key of ['7', '5', 'phẩy', '5']) await tap(phone, key)
      await tap(phone, 'Tiếp')
      await phone.getByRole('heading', { name: 'Đã ghi xong' }).waitFor()
    })
    await phone.getByText('Bé nặng 9,2 kg. Cân nặng của bé hợp với tuổi.').waitFor()
    expect(count).toBeLessThanOrEqual(10)
    await look('can-do-ket-qua')
    await tap(phone, 'Xong')
    await phone.getByText('9,2 kg · 75,5 cm').waitFor()
    await look('be-can-do')
  })

  it('asks about 92 kg and never blocks what is so', async () => {
    await tap(phone, 'Cân, đo bé')
    for (const key of ['9', '2']) await tap(phone, key)
    await tap(phone, 'Tiếp')
    await phone.getByText('92 kg quá nặng với bé 14 tháng. Có phải 9,2 kg?').waitFor()
    await look('can-nang-hoi')
    await named(phone, 'Vẫn là 92 kg').waitFor()
    await tap(phone, 'Đúng, 9,2 kg')
    await phone.getByRole('heading', { name: 'Bé dài bao nhiêu?' }).waitFor()
    for (const key of ['7', '2', 'phẩy', '5']) await tap(phone, key)
    await tap(phone, 'Tiếp')
    await phone.getByText('Thấp hơn lần trước 3 cm. Đo lại, giữ chân bé thẳng.').waitFor()
    await look('chieu-dai-hoi')
    await tap(phone, 'Đo lại')
  })

  it('goes on at the very figure after a kill', async () => {
    for (const key of ['7', '5']) await tap(phone, key)
    await phone.getByText('Đã lưu').first().waitFor()
    await context.close()
    await openPhone()
    await open('/so-tay/nhap')
    await tap(phone, 'Ghi tiếp')
    await phone.getByRole('heading', { name: 'Bé dài bao nhiêu?' }).waitFor()
    await phone.getByText('75cm').waitFor()
    for (const key of ['phẩy', '6']) await tap(phone, key)
    await tap(phone, 'Tiếp')
    await phone.getByRole('heading', { name: 'Đã ghi xong' }).waitFor()
  })

  it('sends a swollen child to the station at once', async () => {
    await tap(phone, 'Đo vòng cánh tay')
    await phone.getByRole('heading', { name: 'Vòng cánh tay bao nhiêu?' }).waitFor()
    for (const key of ['1', '1', '2']) await tap(phone, key)
    await tap(phone, 'Tiếp')
    await phone.getByText('Đưa bé đến trạm y tế ngay hôm nay.').waitFor()
    await named(phone, 'Viết phiếu chuyển gửi').waitFor()
    await look('can-do-nang')
    await tap(phone, 'Xem phù chân')
    await phone.getByRole('heading', { name: 'Hai bàn chân bé có phù không?' }).waitFor()
    await look('phu-chan')
    await tap(phone, 'Có')
    await phone.getByRole('heading', { name: 'Đưa bé đi khám ngay' }).waitFor()
    await phone.getByText(/Phù hai bàn chân/).first().waitFor()
  })
})

describe('the vaccination card', () => {
  it('takes two taps for a dose of the booklet', async () => {
    await open(`/nguoi/${child}/tiem-chung`)
    await phone.getByRole('heading', { name: 'Sơ sinh' }).waitFor()
    await look('tiem-chung')
    const undated = await taps.during(async () => {
      await tap(phone, /^Lao/)
      await tap(phone.getByRole('dialog'), 'Không rõ ngày')
      await named(phone, /^Lao.*Đã tiêm, chưa rõ ngày/).waitFor()
    })
    const onToday = await taps.during(async () => {
      await tap(phone, /^5 trong 1, mũi 1/)
      await tap(phone.getByRole('dialog'), 'Hôm nay')
      await named(phone, /^5 trong 1, mũi 1.*Đã tiêm/).waitFor()
    })
    expect([undated, onToday]).toEqual([2, 2])
  })

  it('offers the days of the card to the next doses', async () => {
    await tap(phone, /^Sởi mũi 1/)
    const dialog = phone.getByRole('dialog')
    await tap(dialog, 'Ngày khác')
    await look('tiem-chung-ngay')
    const [year = '', month = '', day = ''] = addMonths(bornOn, 10).split('-')
    await dialog.getByLabel('Ngày', { exact: true }).fill(String(Number(day)))
    await dialog.getByLabel('Tháng', { exact: true }).fill(String(Number(month)))
    await dialog.getByLabel('Năm', { exact: true }).fill(year)
    await tap(dialog, 'Ghi mũi này')
    await tap(phone, /^Bại liệt tiêm, mũi 1/)
    await tap(phone.getByRole('dialog'), `Ngày ${Number(day)}/${Number(month)}/${year}`)
    await named(phone, /^Bại liệt tiêm, mũi 1.*Đã tiêm/).waitFor()
    await look('tiem-chung-da-ghi')
  })

  it('takes the last dose back and keeps the others', async () => {
    await tap(phone, 'Hoàn tác')
    await named(phone, /^Bại liệt tiêm, mũi 1.*(lịch)/).waitFor()
    await named(phone, /^Sởi mũi 1.*Đã tiêm/).waitFor()
  })

  it('writes down why not, and that the family was reminded', async () => {
    await tap(phone, /^Phế cầu, mũi 1/)
    await tap(phone.getByRole('dialog'), 'Chưa tiêm')
    await look('tiem-chung-ly-do')
    await tap(phone.getByRole('dialog'), 'Trạm hết vắc xin')
    await phone.getByText(/^Trạm hết vắc xin/).waitFor()
    await tap(phone, 'Đã nhắc gia đình')
    await phone.getByText(/^Đã ghi nhắc/).waitFor()
    await phone.getByText(/^Đã nhắc gia đình,/).first().waitFor()
  })

  it('asks after a dose and sends a severe reaction at once', async () => {
    await tap(phone, /^5 trong 1, mũi 1/)
    await look('tiem-chung-sau-tiem')
    await tap(phone.getByRole('dialog'), /^Nặng/)
    await phone.getByRole('heading', { name: 'Đưa bé đi khám ngay' }).waitFor()
    await phone.getByText(/Phản ứng nặng sau tiêm/).first().waitFor()
  })
})

describe('the vitamin A queue', () => {
  it('takes one tap for each child', async () => {
    await open('/ghi-moi')
    await tap(phone, /^Uống vitamin A/)
    await openRound(phone)
    await look('vitamin-a')
    const row = named(phone, /^Đã uống: Bé Vũ Khánh Chi/)
    const count = await taps.during(async () => {
      await row.click()
      await phone.getByText('Bé Vũ Khánh Chi đã uống').first().waitFor()
    })
    expect([await row.getAttribute('aria-pressed'), count]).toEqual(['true', 1])
    await phone.getByText(/^\d+ trên \d+ bé đã uống/).waitFor({ state: 'attached' })
  })

  it('takes a tick back and writes a reason instead', async () => {
    await tap(phone, 'Hoàn tác')
    await phone.getByRole('button', { name: /^Đã uống: Bé Vũ Khánh Chi/, pressed: false }).waitFor()
    await tap(phone, 'Lý do khác: Bé Vũ Khánh Chi')
    await look('vitamin-a-ly-do')
    await tap(phone.getByRole('dialog'), 'Vắng')
    await phone.getByText('Vắng', { exact: true }).waitFor()
  })

  it('finds a child by name, mother or door', async () => {
    await phone.getByRole('searchbox').fill('hanh')
    await named(phone, /^Đã uống: Bé Vũ Khánh Chi/).waitFor()
    await phone.getByRole('searchbox').fill('932')
    await tap(phone, /^Đã uống: Bé Vũ Khánh Chi/)
    await phone.getByText('Bé Vũ Khánh Chi đã uống').first().waitFor()
    await phone.getByRole('searchbox').fill('khong co ai')
    await phone.getByText(/^Không thấy/).waitFor()
    await look('vitamin-a-khong-thay')
  })
})

describe('what was written without a network', () => {
  it('is all there after a kill, and the station takes it', async () => {
    await context.close()
    await openPhone()
    await open(`/nguoi/${child}`)
    for (const said of ['9,2 kg · 75,5 cm', /Lao \(BCG\): đã tiêm, chưa rõ ngày/, /Sởi mũi 1: đã tiêm/]) await phone.getByText(said).first().waitFor()
    await look('be-day-du')
    await server.restart()
    await open('/dong-bo')
    await tap(phone, 'Gửi lại ngay')
    await phone.getByText(/Trạm đã nhận đủ lúc/).first().waitFor()
  })
})
