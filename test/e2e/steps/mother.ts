/** What a collaborator writes down of a mother: her pregnancy, an examination, a birth; and how many taps it took. */
import type { Page } from 'playwright-core'
import { choose, tap } from './tap.ts'

/** Begins to count what the thumb does: touches, and keys typed. */
export async function countTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['taps'] = '0'
    const count = () => void (document.documentElement.dataset['taps'] = String(Number(document.documentElement.dataset['taps']) + 1))
    document.addEventListener('pointerdown', count, { capture: true })
    document.addEventListener('keydown', count, { capture: true })
  })
}

/** How many there were since. */
export async function tapsSince(page: Page): Promise<number> {
  return Number(await page.evaluate(() => document.documentElement.dataset['taps']))
}

/** Answers the question that stands there. */
export async function answer(page: Page, question: RegExp, choice: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: question, level: 1 }).waitFor()
  await tap(page, choice)
}

/** Types a number on the large keys and goes on. */
export async function typeNumber(page: Page, question: RegExp, digits: string): Promise<void> {
  await page.getByRole('heading', { name: question, level: 1 }).waitFor()
  for (const digit of digits) await tap(page, digit)
  await tap(page, 'Tiếp')
}

/** Writes a day into its three boxes, and goes on where the question has its own screen. */
export async function typeDay(page: Page, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await page.getByLabel('Ngày', { exact: true }).first().fill(String(Number(date)))
  await page.getByLabel('Tháng', { exact: true }).first().fill(String(Number(month)))
  await page.getByLabel('Năm', { exact: true }).first().fill(year)
}

/** Leaves a question without an answer. */
export async function skip(page: Page, question: RegExp): Promise<void> {
  await answer(page, question, 'Bỏ qua')
}

/** One child of today's birth by real taps: boy or girl, the hour, no name yet. */
export async function tapBaby(page: Page, place: number, baby: { sex: 'Trai' | 'Gái'; time: string }): Promise<void> {
  await page.getByRole('group', { name: /Bé trai hay bé gái/ }).nth(place).getByRole('radio', { name: baby.sex, exact: true }).click()
  const [hour = '', minute = ''] = baby.time.split(':')
  for (const [label, digits] of [['Giờ', hour], ['Phút', minute]] as const) {
    await page.getByLabel(label, { exact: true }).nth(place).click()
    await page.keyboard.type(digits)
  }
  await page.getByRole('button', { name: 'Chưa đặt tên' }).nth(place).click()
}

/** Opens the menu of the mother whose page stands there and takes a line. */
export async function takeFromMenu(page: Page, line: string): Promise<void> {
  await tap(page, 'Ghi phiếu')
  await page.getByRole('dialog').getByRole('link', { name: line, exact: true }).click()
}

/** Where she gave birth. */
export async function chooseBirthPlace(page: Page, place: string): Promise<void> {
  await choose(page, 'Nơi sinh', place)
}
