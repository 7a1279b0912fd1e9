/** Counts what a finger does: taps from the page's own pointer events, and keys of the phone's keyboard. */
import type { BrowserContext, Page } from 'playwright-core'

/** A counter that goes on through every page of the phone. */
export interface TapCounter {
  /** Taps and keys of what is done, as the pages saw them. */
  during: (work: () => Promise<void>) => Promise<number>
}

let isCounting = true

/** Does what nobody's finger does, such as killing the app and opening it again. */
export async function uncounted(work: () => Promise<void>): Promise<void> {
  isCounting = false
  try {
    await work()
  } finally {
    isCounting = true
  }
}

/** The last tap is told while the test already goes on: nothing is counted before it has come. */
export async function tellAllTaps(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as { allTapsTold?: () => Promise<void> }).allTapsTold?.())
}

/** Begins to count on every page that is loaded from now on. */
export async function countTaps(context: BrowserContext): Promise<TapCounter> {
  let taps = 0
  await context.exposeFunction('sawTap', () => {
    if (isCounting) taps += 1
  })
  await context.addInitScript(() => {
    const told: Promise<void>[] = []
    const see = (event: Event) => {
      // What a script makes up is no tap.
      if (event.isTrusted) told.push((globalThis as unknown as { sawTap: () => Promise<void> }).sawTap())
    }
    Object.assign(globalThis, { allTapsTold: () => Promise.all(told).then(() => undefined) })
    // A call is counted, not made: the browser's question about it would take every tap that follows.
    addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault()
    })
    addEventListener('pointerup', see, true)
    addEventListener('keyup', see, true)
  })
  return {
    during: async (work) => {
      const before = taps
      await work()
      await Promise.all(context.pages().map(tellAllTaps))
      return taps - before
    },
  }
}

/** Types as on the phone's keyboard, key by key, into what has the focus. */
export async function typeKeys(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 10 })
}
