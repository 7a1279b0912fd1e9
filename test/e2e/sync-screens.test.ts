/** The person is never left guessing: every state of sync and every way of mending, in real Chromium, in the words of ux.md §4. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../harness/axe.ts'
import { launchPhone } from '../harness/browser.ts'
import { shoot } from '../harness/screens.ts'
import { startServer, type ServerProcess } from '../harness/server-process.ts'
import { addHousehold, addMother, enrol } from './steps/collaborator.ts'
import { clearStore } from '../harness/opened-book.ts'
import { addConflict, patchSyncState, writeMeta } from './steps/phone-book.ts'
import { bookOf, enrolment, HOA, HOME, MAI } from './steps/told-book.ts'
import { forgetJumps, inspectOnPhone, settle } from './steps/screens.ts'
import { tap } from './steps/tap.ts'
import { openAt } from './steps/vault.ts'
import { tellEndpoint, type Behaviour, type ToldEndpoint } from './steps/told-endpoint.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let server: ServerProcess
let folder: string
let context: BrowserContext
let phone: Page
let endpoint: ToldEndpoint

const nowhere = async () => undefined

/** Who reads on the page next waits for what it needs: `see` does, a tap does. */
const open = (address: string) => openAt(phone, `${server.url}${address}`)

/** The sentence stands on the screen; the picture is kept and axe finds nothing. */
async function see(name: string, ...sentences: (string | RegExp)[]): Promise<void> {
  for (const sentence of sentences) await phone.getByText(sentence).first().waitFor()
  await settle(phone)
  await phone.evaluate(() => window.scrollTo(0, 0))
  await shoot(phone, name)
  const height = await phone.evaluate(() => document.scrollingElement?.scrollHeight ?? 0)
  await phone.setViewportSize({ width: 360, height: Math.max(740, height) })
  await expectAccessible(phone, name)
  await phone.setViewportSize({ width: 360, height: 740 })
}

/** Asks for a cycle against an endpoint that behaves so, and waits until it has ended. */
async function syncAgainst(behaviour: Behaviour): Promise<void> {
  endpoint.behave(behaviour)
  await open('/dong-bo')
  await settle(phone)
  await tap(phone, 'Gửi lại ngay')
  await phone.locator('button[aria-busy]').waitFor({ state: 'detached' })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-noi-sync-screens-'))
  server = await startServer()
  context = await launchPhone(folder, { reducedMotion: 'reduce' })
  phone = context.pages()[0] ?? (await context.newPage())
  phone.setDefaultTimeout(10_000)
  await context.addInitScript(() => {
    // The page sends, not the worker, and as plain text: only then can the test answer in the endpoint's place.
    Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined })
    Reflect.deleteProperty(globalThis, 'CompressionStream')
  })
  endpoint = await tellEndpoint(context, enrolment, bookOf(Date.now()))
  endpoint.behave({ kind: 'answers' })
  await enrol(phone, server.url, '12345678')
})

afterAll(async () => {
  await context?.close()
  await server?.discard()
  await rm(folder, { recursive: true, force: true })
})

describe('a phone whose forms wait', () => {
  it('says what it holds while there is no network', async () => {
    endpoint.behave({ kind: 'gone' })
    await addHousehold(phone, { number: '981', head: 'bùi thị lan', address: 'Số 8, ngõ 3', phone: '' }, nowhere)
    await addMother(phone, { name: 'bùi thị lan', year: '1998' }, nowhere)
    await syncAgainst({ kind: 'gone' })
    await see('dong-bo-mat-mang', 'Đủ 2 phiếu trong máy', /Chưa có mạng\. Phiếu còn đủ, có mạng sẽ tự gửi\. Tự gửi lại lúc/)
    await open('/hom-nay')
    await see('hom-nay-cho-gui', '2 chờ gửi')
  })

  it.each<[string, Behaviour, RegExp]>([
    ['may-ban', { kind: 'refuses', problem: { problem: 'too-many', retryAfterSeconds: 300 } }, /Máy chủ bận\. Tự thử lại sau 5 phút\./],
    ['mang-chan', { kind: 'portal' }, /Mạng này chặn đường gửi\. Đổi sang mạng khác/],
    ['can-cap-nhat', { kind: 'refuses', problem: { problem: 'upgrade' } }, /Bản này quá cũ để gửi/],
    ['ma-moi', { kind: 'refuses', problem: { problem: 'signed-out' } }, /Trạm chưa nhận ra máy này\. Xin trạm mã mới/],
    ['khoa-khi-gui', { kind: 'refuses', problem: { problem: 'device-revoked' } }, /Máy này đã ngừng dùng/],
  ])('tells why nothing goes: %s', async (name, behaviour, sentence) => {
    await syncAgainst(behaviour)
    await see(`dong-bo-${name}`, sentence)
  })

  it('leads a phone that is not known to a new code', async () => {
    await syncAgainst({ kind: 'refuses', problem: { problem: 'signed-out' } })
    await tap(phone, 'Nhập mã mới')
    await phone.waitForURL(/\/kich-hoat$/)
    await see('ma-moi-nhap', 'Kích hoạt')
    await open('/hom-nay')
    await see('hom-nay-ma-moi', /Trạm chưa nhận ra máy này/)
  })

  it('raises the alarm when work does not move', async () => {
    endpoint.behave({ kind: 'refuses', problem: { problem: 'unavailable' } })
    await patchSyncState(phone, { stalledSince: Date.now() - 12 * MINUTE, trouble: 'busy' })
    await syncAgainst({ kind: 'refuses', problem: { problem: 'unavailable' } })
    await see('dong-bo-ket', /Có mạng mà 12 phút chưa gửi được\. Tắt mở mạng, hoặc gọi trạm\./)
    await open('/hom-nay')
    await see('hom-nay-ket', '2 chưa gửi')
  })

  it('tells a copied phone that nothing is to be done', async () => {
    endpoint.behave({ kind: 'gone' })
    await writeMeta(phone, 'fork', { device: crypto.randomUUID(), token: 'x'.repeat(43) })
    await open('/dong-bo')
    await see('dong-bo-may-chep', 'Máy này chép từ máy khác. Đang tự tách sổ, không cần làm gì.')
    await writeMeta(phone, 'fork', null)
  })
})

describe('a form that the station could not take', () => {
  it('says why, in the field\'s words, and what waits for it', async () => {
    await syncAgainst({
      kind: 'answers',
      fate: (op) => {
        if (op.type === 'ask') return { status: 'accepted' }
        return op.kind === 'household' ? { status: 'rejected', code: 'wrong-field', field: 'number' } : { status: 'waiting', code: 'parent-missing' }
      },
    })
    await see('dong-bo-can-sua', 'Ô "Số hộ" chưa đúng. Mở phiếu để sửa.', /Phiếu này chờ phiếu khác\. Sửa trước: Hộ 981/)
    // A sync has just brought the cards there: what moved then is not the drawing of the page.
    await forgetJumps(phone)
    await inspectOnPhone(phone, 'dong-bo-can-sua-moi-dang')
    await open('/hom-nay')
    await see('hom-nay-can-sua', '2 cần sửa', 'Trạm nhờ xem lại 2 phiếu.')
  })

  it('can be shown to the station with a note', async () => {
    await open('/dong-bo')
    await tap(phone, 'Nhờ trạm xem')
    await phone.getByLabel('Nhắn trạm').fill('Số này ghi theo sổ A0.')
    await see('nho-tram', 'Nhờ trạm xem phiếu này')
    await tap(phone.getByRole('dialog'), 'Gửi lời nhờ')
    await see('da-nho', /Đã nhờ trạm xem lúc .*Số này ghi theo sổ A0\./)
  })

  it('goes with what stands on it only after a warning', async () => {
    endpoint.behave({ kind: 'gone' })
    await phone.getByRole('button', { name: 'Bỏ phiếu này' }).first().click()
    await see('bo-phieu', 'Có 1 phiếu khác ghi tiếp trên phiếu này, cũng bỏ theo.', 'Bỏ cả 2 phiếu')
    await tap(phone.getByRole('dialog'), 'Giữ lại')
  })

  it('is mended by saving it again', async () => {
    await tap(phone, 'Mở phiếu')
    await phone.getByLabel('Số hộ', { exact: true }).fill('982')
    await shoot(phone, 'sua-phieu')
    await tap(phone, 'Lưu hộ')
    await phone.waitForURL(/\/ho\/[0-9a-f-]{36}$/)
    await open('/dong-bo')
    await settle(phone)
    await phone.getByText('Ô "Số hộ" chưa đúng').waitFor({ state: 'detached' })
    await see('dong-bo-da-sua', 'Chờ gửi', 'Phiếu này chờ phiếu vừa sửa gửi xong. Không cần làm gì.')
  })

  it('can be taken back when it was a mistake', async () => {
    await tap(phone, 'Bỏ phiếu này')
    await tap(phone.getByRole('dialog'), 'Bỏ phiếu')
    await phone.getByRole('heading', { name: 'Cần sửa' }).waitFor({ state: 'detached' })
    expect(await phone.getByRole('heading', { name: 'Cần sửa' }).count()).toBe(0)
  })
})

describe('a phone that has sent everything', () => {
  it('tells sent and backed up apart', async () => {
    await syncAgainst({ kind: 'answers', backedUp: 99 })
    await see('dong-bo-du', /Trạm đã nhận đủ lúc/, 'Trạm đã nhận 1 phiếu, tất cả đã có bản sao lưu.')
    await open('/hom-nay')
    await see('hom-nay-du', 'Đã gửi đủ')
  })

  it('says by how much its clock is off', async () => {
    await syncAgainst({ kind: 'answers', clockMs: -2 * DAY })
    await see('dong-bo-gio-lech', 'Giờ trên máy lệch 2 ngày. Bật Giờ tự động.')
    await open('/hom-nay')
    await see('hom-nay-gio-lech', 'Giờ trên máy lệch 2 ngày. Bật Giờ tự động.')
    await syncAgainst({ kind: 'answers' })
  })

  it('says when the browser has not promised to keep it', async () => {
    await phone.getByText(/Trình duyệt chưa hứa giữ sổ/).scrollIntoViewIfNeeded()
    await see('dong-bo-bo-nho', /Trình duyệt chưa hứa giữ sổ/)
  })

  it('reads the book anew after the station\'s was restored', async () => {
    endpoint.behave({ kind: 'gone' })
    await writeMeta(phone, 'resync', { [HOME]: { round: 7 } })
    await open('/dong-bo')
    await see('dong-bo-doc-lai', 'Sổ ở trạm vừa khôi phục. Máy đang đọc lại, phiếu vẫn đủ.')
    await writeMeta(phone, 'resync', {})
  })

  it('asks before much of the book goes', async () => {
    await writeMeta(phone, 'sweeps', { [HOME]: { count: 23, of: 80, round: 7 } })
    await open('/hom-nay')
    await see('hom-nay-don', 'Trạm không còn 23 phiếu có trong máy. Giữ hay bỏ?')
    await open('/dong-bo')
    await see('dong-bo-don', 'Máy có 80 phiếu, trạm không còn 23 phiếu. Gọi trạm hỏi trước khi bỏ.')
    await tap(phone, 'Bỏ khỏi máy')
    await see('dong-bo-don-hoi', 'Bỏ 23 phiếu khỏi máy?')
    await tap(phone.getByRole('dialog'), 'Giữ trong máy')
    await tap(phone, 'Giữ trong máy')
    await phone.getByText('trạm không còn 23 phiếu').waitFor({ state: 'detached' })
  })
})

describe('two people who changed the same value', () => {
  it('are asked which one stays, on the first screen', async () => {
    await addConflict(phone, 'newborn-check', 'birthWeightGrams', 2640, { shown: MAI, other: HOA })
    await open('/hom-nay')
    await see('hom-nay-so-khac', '1 cần chọn', /Hai người cùng sửa số của .+\. Giữ số nào\?/)
    await open('/dong-bo')
    await see('dong-bo-so-khac', 'Cần chọn số đúng')
  })

  it('are decided with one tap and no doubt', async () => {
    await phone.getByRole('link', { name: /Giữ số nào\?/ }).click()
    await see('so-khac', /Mình ghi/, /Hộ sinh Trần Thu Hoa ghi/, '2.640 g')
    await inspectOnPhone(phone, 'so-khac-moi-dang')
    await phone.getByRole('button', { name: 'Giữ số này: 2.640 g' }).click()
    await see('so-khac-xong', /Đã giữ: 2\.640 g\. Đã lưu trong máy\./)
    await tap(phone, 'Về Đồng bộ')
    await phone.getByText('Chờ gửi').first().waitFor()
    expect(await phone.getByText('Cần chọn số đúng').count()).toBe(0)
  })
})

describe('a full disk', () => {
  /** Every write of the app's own stores fails as on a full disk, until the page is opened anew. */
  const fillDisk = () =>
    phone.evaluate(() => {
      const full = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
      IDBObjectStore.prototype.put = full
      IDBObjectStore.prototype.add = full
    })

  it('leaves the form on the screen and says what to do', async () => {
    await open('/gia-dinh/them-ho')
    await settle(phone)
    await phone.getByLabel('Số hộ', { exact: true }).fill('983')
    await phone.getByLabel('Họ và tên chủ hộ').fill('phạm văn bình')
    await phone.getByLabel('Địa chỉ', { exact: true }).fill('Số 3, ngõ 5')
    await settle(phone)
    await fillDisk()
    await tap(phone, 'Lưu hộ')
    await see('may-day', /Xóa bớt video Zalo/)
    expect(await phone.getByLabel('Số hộ', { exact: true }).inputValue()).toBe('983')
    await open('/gia-dinh/them-ho')
    await settle(phone)
    expect(await phone.getByLabel('Số hộ', { exact: true }).inputValue()).toBe('983')
  })

  it('is told on the sync screen when nothing more fits', async () => {
    await open('/so-tay')
    await settle(phone)
    // The room that was kept for this day is used up, too.
    await clearStore(phone, 'ballast')
    await fillDisk()
    await tap(phone, /^Đồng bộ/)
    await see('dong-bo-day', 'Máy sắp đầy. Xóa bớt video Zalo để ghi tiếp.')
  })
})

describe('a closed phone', () => {
  it('says that the station locked it, keeps the form, opens again', async () => {
    await open('/gia-dinh/them-ho')
    await settle(phone)
    endpoint.behave({ kind: 'refuses', problem: { problem: 'device-locked' }, path: 'pull' })
    await writeMeta(phone, 'access', { state: 'locked', at: Date.now() - 2 * DAY, reason: 'Mất máy, đang tìm' })
    await open('/hom-nay')
    await see('khoa', /Trạm khóa máy này từ .+\. Gọi trạm để mở lại\./, 'Lý do: Mất máy, đang tìm', 'Đang ghi dở')
    await inspectOnPhone(phone, 'khoa-moi-dang')
    await tap(phone, 'Thử lại')
    await see('khoa-thu-lai', 'Trạm chưa mở máy này. Gọi trạm rồi thử lại.')
    endpoint.behave({ kind: 'answers' })
    await tap(phone, 'Thử lại')
    await phone.getByRole('heading', { name: 'Hôm nay' }).waitFor()
  })

  it('closes after too long without the station', async () => {
    endpoint.behave({ kind: 'gone' })
    await patchSyncState(phone, { lastSyncAt: Date.now() - 33 * DAY })
    await writeMeta(phone, 'access', { state: 'open', at: Date.now() - 60 * DAY, reason: null })
    await open('/hom-nay')
    await see('lau-khong-gap', /Đã 33 ngày máy chưa gặp trạm\. Bật mạng rồi bấm Thử lại\./)
    endpoint.behave({ kind: 'answers' })
    await tap(phone, 'Thử lại')
    await phone.getByRole('heading', { name: 'Hôm nay' }).waitFor()
  })

  it('is wiped when stopped, and takes a new code', async () => {
    endpoint.behave({ kind: 'refuses', problem: { problem: 'device-revoked' }, path: 'pull' })
    await open('/dong-bo')
    await see('ngung-dung', /Máy này đã ngừng dùng từ .+\. Gọi trạm để mở lại\./)
    await tap(phone, 'Nhập mã mới')
    await phone.waitForURL(/\/kich-hoat$/)
    await see('ngung-dung-ma', 'Kích hoạt')
  })
})
