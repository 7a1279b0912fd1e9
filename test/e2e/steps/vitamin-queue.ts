/** The vitamin A queue: children who stand in it, and a round of it opened on a day of it. */
import type { Page } from 'playwright-core'
import { addMonths } from '#domain/time/calendar-day.ts'
import { newId, type PlainPhone } from './plain-phone.ts'
import { forgetJumps, settle } from './screens.ts'

/** On the queue's page: opens the round that has begun and, when its days are over, its first day. */
export async function openRound(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Vitamin A' }).waitFor()
  await settle(page)
  const rounds = page.getByRole('group', { name: 'Đợt', exact: true }).getByRole('button')
  if ((await page.getByRole('button', { name: /^Đã uống: / }).count()) === 0 && (await rounds.count()) > 0) await rounds.first().click()
  const days = page.getByRole('group', { name: /^Uống ngày nào/ })
  if (await days.isVisible()) await page.getByRole('button', { name: /^\d+\/\d+(\/\d+)?$/ }).first().click()
  // The question goes when it is answered; on a slow machine the browser no longer takes that for the answer to a tap.
  await forgetJumps(page)
}

/** A household with three children who are of the queue's age now and half a year ago; none has had a dose. */
export async function sendToddlers(sender: PlainPhone, today: string): Promise<void> {
  const household = newId()
  const about = { ...sender.head(), occurredOn: today, status: 'active' }
  await sender.send([
    { kind: 'household', recordId: household, set: { ...about, number: '951', headName: 'Lê Văn Nam', address: 'Số 8', consent: 'given' } },
    ...[['Lê An Khang', 14], ['Lê Bảo Ngọc', 20], ['Lê Minh Quân', 26]].map(([name = '', months]) => ({
      kind: 'person', recordId: newId(), set: { ...about, household, name, sex: 'male', role: 'child', birthDate: addMonths(today, -Number(months)) },
    })),
  ])
}
