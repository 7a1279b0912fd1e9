/** Fails a test when a page keeps somebody out: the machine-checkable part of WCAG 2.2, levels A and AA. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Expects that axe finds nothing on the page as it stands now; `name` says which screen it is. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  expectNone(`accessibility of ${name}`, await findings(page, levels))
}

/** Another look changes colours and nothing else, so that only contrast is looked at again. */
export async function expectContrast(page: Page, name: string): Promise<void> {
  expectNone(`contrast of ${name}`, await findings(page, ['color-contrast']))
}

function expectNone(what: string, found: readonly string[]): void {
  expect(found, `${what}:\n${found.join('\n')}`).toEqual([])
}

/** What axe finds in the one document of the page; it is put in once per document, for putting it in costs more than asking. */
async function findings(page: Page, runOnly: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const { axe: onPage } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await onPage.run(document, { runOnly: rules, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary?.replaceAll('\n', ' ') ?? ''}`),
    )
  }, [...runOnly])
}
