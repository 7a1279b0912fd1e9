/** A tap on what a person sees under a name: a button or a link, whichever it is. */
import type { Locator, Page } from 'playwright-core'

/** The button or link with this name. */
export function named(where: Page | Locator, name: string | RegExp): Locator {
  const exact = typeof name === 'string'
  return where.getByRole('button', { name, exact }).or(where.getByRole('link', { name, exact })).first()
}

/** Taps it. */
export async function tap(where: Page | Locator, name: string | RegExp): Promise<void> {
  await named(where, name).click()
}

/** Chooses an option of a list by its words. */
export async function choose(where: Page | Locator, group: string | RegExp, option: string): Promise<void> {
  await where.getByRole('group', { name: group }).or(where.getByRole('radiogroup', { name: group })).first().getByRole('radio', { name: option, exact: true }).check()
}
