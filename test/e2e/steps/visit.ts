/** A visit at home, question by question, and a teaching with telling back. */
import type { Page } from 'playwright-core'
import type { Look } from './collaborator.ts'
import { named, tap } from './tap.ts'

/** Answers "no" to the first three signs and "yes" to chest in-drawing; ends on the go-now screen. */
export async function visitUntilDanger(page: Page, look: Look): Promise<void> {
  await tap(page, 'Bé và mẹ')
  for (const [name, question] of [['feeding', /bú kém/], ['lethargy', /ngủ li bì/], ['convulsion', /co giật/]] as const) {
    // A tap that comes before the next question stands there would answer the last one again.
    await page.getByRole('heading', { name: question }).waitFor()
    await look(`dau-hieu-${name}`)
    await tap(page, 'Không')
  }
  await page.getByRole('heading', { name: /rút lõm lồng ngực/ }).waitFor()
  await look('dau-hieu')
}

/** Says yes; the go-now screen must come at once. */
export async function sayYes(page: Page, look: Look): Promise<void> {
  await tap(page, 'Có')
  await page.getByRole('heading', { name: 'Đưa bé đi khám ngay' }).waitFor()
  await look('chuyen-ngay')
}

/** Teaches the mother of the child whose page is open: every card, then what she tells back; ends saved. */
export async function teachMother(page: Page, tells: readonly string[], look: Look): Promise<void> {
  await tap(page, 'Ghi cho bé')
  await tap(page.getByRole('dialog'), /^Thẻ tranh/)
  await page.getByRole('heading', { name: 'Hợp với nhà này' }).waitFor()
  await look('the-tranh-chu-de')
  await page.getByRole('link', { name: /sơ sinh/ }).click()
  await page.getByRole('checkbox', { name: /Trần Thị Hạnh/ }).check()
  await look('ai-nghe')
  await tap(page, 'Tiếp')
  await page.getByText(/^Thẻ 1 \//).waitFor()
  await look('the-tranh-1')
  for (let card = 2; card <= 14; card += 1) {
    await tap(page, 'Thẻ tiếp')
    await page.getByText(`Thẻ ${card} / 14`).waitFor()
  }
  await tap(page, 'Mẹ kể lại')
  for (const sign of tells) await page.getByRole('checkbox', { name: sign, exact: true }).check()
  await look('me-ke-lai')
  await tap(page, 'Kể xong')
  await look('ke-xong')
  const onward = named(page, 'Tiếp')
  await onward.click()
  await look('buoi-xem-lai')
  await tap(page, 'Lưu buổi này')
  await page.waitForURL((address) => !address.pathname.startsWith('/the-tranh'))
}

/** Says no to every row of the list whose heading this is; the last answer leads on. */
export async function sayNoToRows(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor()
  for (const no of await page.getByRole('button', { name: 'Không', exact: true }).all()) await no.click()
}

/** Says no to the question with this heading. */
export async function sayNo(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor()
  await tap(page, 'Không')
}

/** The mother's own signs after birth, none of them there; the private question is left unanswered. */
export async function motherIsWell(page: Page): Promise<void> {
  for (const heading of ['Hỏi và nhìn mẹ', 'Mẹ có đau ở đâu không?', 'Mẹ thấy trong người thế nào?', 'Sản dịch, vết khâu, vú']) await sayNoToRows(page, heading)
  await page.getByRole('heading', { name: /buồn chán kéo dài/ }).waitFor()
  await tap(page, 'Không trả lời')
}

/** A count of 44 that was made with a watch and is typed. */
export async function typeBreaths(page: Page): Promise<void> {
  for (const key of ['Nhập số', '4', '4', 'Xong', 'Đúng']) await tap(page, key)
}

/** The newborn's eight steps, none of the signs there; the count is typed unless it is made otherwise, the temperature 36,8. */
export async function newbornIsWell(page: Page, count: () => Promise<void> = () => typeBreaths(page)): Promise<void> {
  for (const question of [/bú kém/, /ngủ li bì/, /co giật/, /rút lõm lồng ngực/]) await sayNo(page, question)
  await page.getByRole('heading', { name: /bao nhiêu lần/ }).waitFor()
  await count()
  await page.getByRole('heading', { name: /Nhiệt độ/ }).waitFor()
  for (const key of ['3', '6', '8', 'Tiếp']) await tap(page, key)
  await sayNo(page, /vàng/i)
  await sayNoToRows(page, 'Nhìn từ đầu đến chân')
}

/** A child of 2 to 59 months without danger sign, cough or diarrhoea. */
export async function childIsWell(page: Page): Promise<void> {
  for (const question of [/không uống được/, /nôn tất cả/, /co giật/, /ngủ li bì/, /ho hoặc khó thở/, /phân lỏng/]) await sayNo(page, question)
}

/** What follows the signs of a visit: advice, the day of the schedule or the first that is offered, and the save. */
export async function adviseAndSave(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Đã dặn những gì?' }).waitFor()
  await tap(page, /Đã dặn cả/)
  const question = page.getByRole('heading', { name: /Hẹn ngày nào/ })
  await question.waitFor()
  await page.getByRole('group', { name: /Hẹn ngày nào/ }).getByRole('button').first().click()
  await saveVisit(page)
}

/** Saves from the summary; ends on the person's page. */
export async function saveVisit(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Xem lại rồi lưu' }).waitFor()
  await tap(page, 'Lưu phiếu thăm')
  await page.waitForURL(/\/nguoi\/[0-9a-f-]{36}$/)
}
