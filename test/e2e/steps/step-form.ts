/** Answers whatever question of a form in steps stands on the screen, as somebody does who takes the first answer. */
import type { Page } from 'playwright-core'
import { addDays } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { typeDay } from './mother.ts'
import { named } from './tap.ts'

/** The question that stands there. */
export async function heading(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText()
}

/** Answers it; resolves when the next one stands there. */
export async function answerQuestion(page: Page): Promise<void> {
  const question = await heading(page)
  const next = page.getByRole('button', { name: 'Tiếp', exact: true })
  const button = page.getByRole('group', { name: question, exact: true }).getByRole('button').first()
  await button.or(next).first().waitFor()
  if (await button.isVisible()) await button.click()
  else {
    await fillIn(page)
    await next.click()
    // A number that cannot be is refused in words; who does not know it passes on.
    if (!(await hasGone(page, question, 1500))) await named(page, 'Bỏ qua').click()
  }
  if (!(await hasGone(page, question, 10_000))) throw new Error(`${question} stays, whatever is answered`)
}

/** Whether another question stands there within so many milliseconds. */
async function hasGone(page: Page, question: string, within: number): Promise<boolean> {
  return page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, question, { timeout: within }).then(() => true, () => false)
}

async function fillIn(page: Page): Promise<void> {
  const key = page.getByRole('button', { name: '3', exact: true })
  if (await key.isVisible()) return key.click()
  const year = page.getByLabel('Năm', { exact: true })
  if (await year.isVisible()) return (await year.inputValue()) === '' ? typeDay(page, addDays(dayInVietNam(Date.now()), 60)) : undefined
  const text = page.getByRole('textbox')
  if ((await text.count()) === 1) return text.fill('Ghi thử')
  for (const group of await page.getByRole('group').all()) {
    const choice = group.getByRole('radio').or(group.getByRole('checkbox')).first()
    if (await choice.isVisible()) await choice.check()
  }
}
