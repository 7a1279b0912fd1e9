/** What a collaborator does on her phone: joins, writes a family and a birth down. */
import type { Page } from 'playwright-core'
import { choose, tap } from './tap.ts'
import { choosePin } from './vault.ts'

/** Keeps a picture of a screen and lets axe read it. */
export type Look = (name: string) => Promise<void>

/** Joins with a code and waits until book and app lie on the phone. */
export async function enrol(page: Page, origin: string, code: string, look?: Look): Promise<void> {
  await page.goto(`${origin}/kich-hoat#${code}`)
  await tap(page, 'Kích hoạt')
  await choosePin(page)
  await page.getByText(/Đã tải đủ|Chưa có hộ nào/).first().waitFor()
  await page.getByText('Mất mạng vẫn mở được mọi trang.').waitFor()
  await look?.('kich-hoat')
  await tap(page, 'Vào Hôm nay')
  await page.waitForURL(/\/hom-nay/)
}

/** Writes a household down; ends on its page. */
export async function addHousehold(page: Page, household: { number: string; head: string; address: string; phone: string }, look: Look): Promise<void> {
  await tap(page, 'Gia đình')
  await tap(page, 'Thêm hộ')
  // Exact, and only on the form: the search box of the list before it also speaks of "số hộ".
  await page.waitForURL(/\/them-ho$/)
  await page.getByLabel('Số hộ', { exact: true }).fill(household.number)
  await page.getByLabel('Họ và tên chủ hộ').fill(household.head)
  await page.getByLabel('Địa chỉ', { exact: true }).fill(household.address)
  await page.getByLabel('Số điện thoại').fill(household.phone)
  await look('ho-moi')
  await tap(page, 'Lưu hộ')
  await page.waitForURL(/\/ho\/[0-9a-f-]{36}$/)
}

/** Writes the mother of the household down, whose page is open; ends on the mother's page or the household's. */
export async function addMother(page: Page, mother: { name: string; year: string }, look: Look): Promise<void> {
  await tap(page, 'Thêm mẹ')
  await page.getByLabel('Họ và tên').fill(mother.name)
  await page.getByLabel('Năm', { exact: true }).fill(mother.year)
  await look('me-moi')
  await tap(page, 'Lưu')
  await page.waitForURL(/\/(ho|nguoi)\/[0-9a-f-]{36}$/)
}

/** Registers a birth to the mother whose page is open; ends in the newborn check. */
export async function registerBirth(page: Page, birth: { hour: string; minute: string }, look: Look): Promise<void> {
  await tap(page, 'Ghi phiếu')
  await tap(page, 'Mẹ đã sinh')
  await page.getByRole('button', { name: 'Hôm qua' }).first().click()
  await page.getByLabel('Giờ', { exact: true }).first().fill(birth.hour)
  await page.getByLabel('Phút', { exact: true }).first().fill(birth.minute)
  await choose(page, 'Nơi sinh', 'Bệnh viện tỉnh, thành phố, trung ương')
  await choose(page, /Bé trai hay bé gái/, 'Gái')
  await tap(page, 'Chưa đặt tên')
  await look('me-da-sinh')
  await tap(page, 'Lưu, ghi tiếp sơ sinh')
  await page.waitForURL(/\/so-sinh$/)
}

/** The day before, as the three boxes of a date want it. */
export interface BoxedDay {
  day: string
  month: string
  year: string
}

/** Answers the newborn check of a registered birth from the discharge paper: all done, 2.640 g, hepatitis B at 23:50 on the day of birth. */
export async function fillNewbornCheck(page: Page, bornOn: BoxedDay, look: Look): Promise<void> {
  await page.getByText('Nơi sinh: Bệnh viện tỉnh, thành phố, trung ương').waitFor()
  await choose(page, 'Xem ở đâu?', 'giấy ra viện')
  for (const question of [/được cân/, /vitamin K1/, /viêm gan B sơ sinh/, /giờ đầu/, /da kề da/, /thiết yếu sớm/, /sàng lọc/]) {
    await choose(page, question, 'Có')
  }
  await page.getByLabel('Cân lúc sinh').fill('2,64 kg')
  const dose = page.getByRole('group', { name: 'Ngày tiêm viêm gan B' })
  await dose.getByLabel('Ngày', { exact: true }).fill(bornOn.day)
  await dose.getByLabel('Tháng', { exact: true }).fill(bornOn.month)
  await dose.getByLabel('Năm', { exact: true }).fill(bornOn.year)
  const time = page.getByRole('group', { name: 'Giờ tiêm viêm gan B' })
  await time.getByLabel('Giờ', { exact: true }).fill('23')
  await time.getByLabel('Phút', { exact: true }).fill('50')
  await page.getByText('Trong 24 giờ').first().waitFor()
  await look('so-sinh')
  await tap(page, 'Lưu phiếu sơ sinh')
  await page.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
  await look('be')
}
