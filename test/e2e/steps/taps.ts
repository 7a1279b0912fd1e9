/** Counts what a finger does: taps from the page's own pointer events, and keys of the phone's keyboard. */
import type { BrowserContext, Page } from 'playwright-core'

/** A counter that goes on through every page of the phone. */
export interface TapCounter {
  /** Taps and keys of what is done, as the pages saw them. */
  during: (work: () => Promise<void>) => Promise<number>
}

/** Begins to count on every page that is loaded from now on. */
export async function countTaps(context: BrowserContext): Promise<TapCounter> {
  let taps = 0
  await context.exposeFunction('sawTap', () => {
    taps += 1
  })
  await context.addInitScript(() => {
    const see = (event: Event) => {
      // What a script makes up is no tap.
      if (event.isTrusted) void (globalThis as unknown as { sawTap: () => Promise<void> }).sawTap()
    }
    addEventListener('pointerup', see, true)
    addEventListener('keyup', see, true)
  })
  return {
    during: async (work) => {
      const before = taps
      await work()
      return taps - before
    },
  }
}

/** Types as on the phone's keyboard, key by key, into what has the focus. */
export async function typeKeys(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 10 })
}
